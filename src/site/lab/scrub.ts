// Moving on a run's timeline. A position is an index into the events; -1 is before the first.

import type { RunEnd } from '../engine/protocol.ts';

/** Where a finished run is shown first: where it died, else its last event that leaves something to see. */
export function firstPosition({ status, timeline }: Pick<RunEnd, 'status' | 'timeline'>): number {
  if (status === 'panic' || status === 'fatal') {
    const died = timeline.findLastIndex((event) => event.kind === status);
    if (died >= 0) return died;
  }
  return timeline.findLastIndex((event) => event.kind !== 'go-end' && event.kind !== 'gc');
}

export type ScrubMove = 'back' | 'forward' | 'first' | 'last';

export function moved(position: number, move: ScrubMove, events: number): number {
  switch (move) {
    case 'back':
      return Math.max(-1, position - 1);
    case 'forward':
      return Math.min(events - 1, position + 1);
    case 'first':
      return -1;
    case 'last':
      return events - 1;
    default:
      return move satisfies never;
  }
}

/** The move a key asks for, and 'play' for Space. */
export function moveForKey(key: string): ScrubMove | 'play' | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return 'back';
    case 'ArrowRight':
    case 'ArrowUp':
      return 'forward';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case ' ':
      return 'play';
    default:
      return undefined;
  }
}
