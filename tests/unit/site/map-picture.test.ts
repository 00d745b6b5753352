// What changed between two pictures of a map.

import { expect, test } from 'vitest';
import { stringsOf } from '../../../src/site/i18n/index.ts';
import { type MapPicture, type SlotPicture, slotChanges } from '../../../src/site/lab/map-picture.ts';
import { describeChange } from '../../../src/site/lab/map-text.ts';

const strings = stringsOf('en');
const live = (index: number, key: string, elem: string): SlotPicture => ({
  index,
  mark: '5a',
  markName: '',
  state: 'live',
  key,
  elem,
  residual: false,
});
const empty = (index: number): SlotPicture => ({
  index,
  mark: '00',
  markName: 'emptyRest',
  state: 'empty',
  key: '0',
  elem: '0',
  residual: false,
});
const deleted = (index: number, key: string): SlotPicture => ({
  index,
  mark: '01',
  markName: 'emptyOne',
  state: 'deleted',
  key,
  elem: '0',
  residual: true,
});
const picture = (slots: readonly SlotPicture[], id = '0x1'): MapPicture => ({
  id,
  title: 'map[int]int',
  facts: ['count 1'],
  markTitle: 'tophash',
  shelves: [
    { title: 'buckets', facts: ['B 0'], chains: [{ id: '0', blocks: [{ title: 'bucket 0', slots }] }], hidden: 0 },
  ],
});
const told = (before: readonly SlotPicture[], after: readonly SlotPicture[]) =>
  slotChanges(picture(before), picture(after)).map((change) => describeChange(change, strings));

test.each([
  [[empty(0)], [live(0, '1', '2')], ['bucket 0, slot 0: 1 → 2 stored, mark 5a']],
  [[live(0, '1', '2')], [live(0, '1', '3')], ['bucket 0, slot 0: elem of 1 is now 3']],
  [[live(0, '1', '2')], [deleted(0, '1')], ['bucket 0, slot 0: 1 → 2 removed, mark 5a becomes 01 (emptyOne)']],
  [[deleted(0, '1')], [empty(0)], ['bucket 0, slot 0: mark 01 becomes 00 (emptyRest)']],
  [[live(0, '1', '2'), empty(1)], [live(0, '1', '2'), empty(1)], []],
])('%#', (before, after, sentences) => expect(told(before, after)).toEqual(sentences));

test('nothing is said without an earlier picture, or of another map', () => {
  expect(slotChanges(undefined, picture([live(0, '1', '2')]))).toEqual([]);
  expect(slotChanges(picture([empty(0)], '0x2'), picture([live(0, '1', '2')]))).toEqual([]);
});
