// The picture of a map in words: one sentence a shelf and one a slot that is not simply empty; and what an event changed.

import { type Strings, t } from '../i18n/index.ts';
import type { MapPicture, SlotChange, SlotPicture } from './map-picture.ts';

export function describeMap(picture: MapPicture, strings: Strings): string[] {
  const sentences = [[picture.title, ...picture.facts].join(', ')];
  for (const shelf of picture.shelves) {
    sentences.push([shelf.title, ...shelf.facts].join(', '));
    for (const chain of shelf.chains) {
      for (const block of chain.blocks) {
        const told = block.slots.filter((slot) => slot.state !== 'empty' || slot.residual);
        for (const slot of told) sentences.push(`${block.title}: ${describeSlot(slot, strings)}`);
        if (told.length === 0) sentences.push(`${block.title}: ${strings.allEmpty}`);
      }
    }
    if (shelf.hidden > 0) sentences.push(t(strings.moreChains, { n: shelf.hidden }));
  }
  return sentences;
}

function describeSlot(slot: SlotPicture, strings: Strings): string {
  const { index, mark, markName, key, elem } = slot;
  if (slot.state === 'live') return t(strings.slotLive, { index, mark, key, elem });
  if (slot.residual) return t(strings.slotResidual, { index, mark, name: markName, key, elem });
  return t(strings.slotMarked, { index, mark, name: markName });
}

/** One sentence for what happened to a slot. */
export function describeChange({ block, before, after }: SlotChange, strings: Strings): string {
  const { index, mark, markName, key, elem } = after;
  const where = block;
  const was = before?.mark ?? '';
  if (after.state === 'live') {
    const text = before?.state === 'live' && before.key === key ? strings.changeElem : strings.changeStored;
    return t(text, { where, index, key, elem, mark });
  }
  if (before?.state === 'live') {
    return t(strings.changeDeleted, { where, index, key: before.key, elem: before.elem, was, mark, name: markName });
  }
  return t(strings.changeMark, { where, index, was, mark, name: markName });
}
