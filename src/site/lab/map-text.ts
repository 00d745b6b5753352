// What an event changed in a map, in words. (The whole map in words comes from the machine's views.)

import { type Strings, t } from '../i18n/index.ts';
import type { SlotChange } from './map-picture.ts';

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
