// What is drawn of a map: the same model for buckets (Go 1.23) and Swiss tables (Go 1.26).
//
// A picture has *shelves* (the bucket array, the old one while growing; a table), a shelf has *chains* (a bucket with its
// overflow buckets; a group alone), a chain has *blocks* of eight slots. A slot's *mark* is its tophash or control byte.

export type SlotState = 'live' | 'empty' | 'deleted' | 'moved';

export interface SlotPicture {
  readonly index: number;
  /** The tophash or control byte, two hexadecimal digits. */
  readonly mark: string;
  /** Go's name of a mark that is no hash: emptyRest, emptyOne, evacuatedX, deleted, … */
  readonly markName: string;
  readonly state: SlotState;
  readonly key: string;
  readonly elem: string;
  /** Bytes of a former key or elem are still in memory, though no lookup finds them. */
  readonly residual: boolean;
}

export interface BlockPicture {
  readonly title: string;
  readonly slots: readonly SlotPicture[];
}

export interface ChainPicture {
  readonly id: string;
  readonly blocks: readonly BlockPicture[];
}

export interface ShelfPicture {
  readonly title: string;
  /** Facts in Go's names: growthLeft 7, … */
  readonly facts: readonly string[];
  readonly chains: readonly ChainPicture[];
  /** Chains not drawn. */
  readonly hidden: number;
}

export interface MapPicture {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
  /** Go's name of the bytes before the slots: tophash or ctrl. */
  readonly markTitle: string;
  readonly shelves: readonly ShelfPicture[];
}

/** Chains drawn of one shelf; more would only be scrolled past. */
export const chainsDrawn = 64;

/** A slot that differs between two pictures of one map. */
export interface SlotChange {
  readonly place: string;
  readonly block: string;
  /** undefined when the block is new. */
  readonly before: SlotPicture | undefined;
  readonly after: SlotPicture;
}

export function placeOf(shelf: ShelfPicture, chain: ChainPicture, block: number, slot: SlotPicture): string {
  return `${shelf.title}/${chain.id}/${block}/${slot.index}`;
}

/** What changed between two pictures of one map; nothing when there is no earlier picture. */
export function slotChanges(before: MapPicture | undefined, after: MapPicture): SlotChange[] {
  if (before === undefined || before.id !== after.id) return [];
  const old = new Map([...slotsOf(before)].map(({ place, slot }) => [place, slot]));
  const changes: SlotChange[] = [];
  for (const { place, block, slot } of slotsOf(after)) {
    const was = old.get(place);
    if (was?.mark === slot.mark && was.key === slot.key && was.elem === slot.elem) continue;
    if (was === undefined && slot.state === 'empty') continue;
    changes.push({ place, block, before: was, after: slot });
  }
  return changes;
}

function* slotsOf(picture: MapPicture): Generator<{ place: string; block: string; slot: SlotPicture }> {
  for (const shelf of picture.shelves) {
    for (const chain of shelf.chains) {
      for (const [b, block] of chain.blocks.entries()) {
        for (const slot of block.slots) yield { place: placeOf(shelf, chain, b, slot), block: block.title, slot };
      }
    }
  }
}

/** Which kinds of slots there are, for the legend. */
export function slotKinds(pictures: readonly MapPicture[]): { live: boolean; deleted: boolean; residual: boolean } {
  const slots = pictures.flatMap((picture) => [...slotsOf(picture)].map(({ slot }) => slot));
  return {
    live: slots.some((slot) => slot.state === 'live'),
    deleted: slots.some((slot) => slot.state === 'deleted'),
    residual: slots.some((slot) => slot.residual),
  };
}
