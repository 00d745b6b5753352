// What a timeline's event is called, and the line of the program it belongs to.

import type { TimelineEvent, TimelineKind } from '../engine/protocol.ts';
import type { Key, Strings } from '../i18n/index.ts';

const keys: Readonly<Record<TimelineKind, Key>> = {
  'map-make': 'eventMapMake',
  'map-get': 'eventMapGet',
  'map-set': 'eventMapSet',
  'map-delete': 'eventMapDelete',
  'map-clear': 'eventMapClear',
  'map-range': 'eventMapRange',
  'map-next': 'eventMapNext',
  write: 'eventWrite',
  go: 'eventGo',
  'go-end': 'eventGoEnd',
  switch: 'eventSwitch',
  lock: 'eventLock',
  unlock: 'eventUnlock',
  block: 'eventBlock',
  panic: 'eventPanic',
  recover: 'eventRecover',
  defer: 'eventDefer',
  gc: 'eventGc',
  chan: 'eventChan',
  fatal: 'eventFatal',
};

export function describeEvent(event: TimelineEvent, strings: Strings): string {
  return strings[keys[event.kind]];
}

/** The text of a line of the program, without its indentation. */
export function sourceLine(code: string, line: number): string {
  return code.split('\n')[line - 1]?.trim() ?? '';
}
