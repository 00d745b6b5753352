// From the machine's map views (host/views) to what is drawn.

import type { BucketView, CellView, ChainView, ClassicView, MapView, SwissView } from '../../host/index.ts';
import { type Strings, t } from '../i18n/index.ts';
import {
  type BlockPicture,
  type ChainPicture,
  chainsDrawn,
  type MapPicture,
  type ShelfPicture,
  type SlotPicture,
  type SlotState,
} from './map-picture.ts';

/** `name`: the variable the map was found in. */
export function pictureOf(view: MapView, name: string, strings: Strings): MapPicture {
  const title = name === '' ? view.type : `${name} ${view.type}`;
  switch (view.design) {
    case 'nil':
      return { id: `nil ${name}`, title, facts: ['nil'], markTitle: '', shelves: [] };
    case 'classic':
      return classic(view, title, strings);
    case 'swiss':
      return swiss(view, title, strings);
    default:
      return view satisfies never;
  }
}

function hex(address: number): string {
  return `0x${address.toString(16)}`;
}

function classic(view: ClassicView, title: string, strings: Strings): MapPicture {
  const flags = Object.entries(view.flags).flatMap(([name, set]) => (set ? [name] : []));
  const shelves: ShelfPicture[] = [];
  if (view.buckets !== undefined) {
    shelves.push(array(strings.shelfBuckets, [], view.buckets, strings, view.omitted));
  }
  if (view.oldBuckets !== undefined) {
    shelves.push(array(strings.shelfOldBuckets, [`nevacuate ${view.nevacuate}`], view.oldBuckets, strings, 0));
  }
  return {
    id: hex(view.address),
    title,
    markTitle: 'tophash',
    facts: [
      `count ${view.count}`,
      `B ${view.B}`,
      ...(view.noverflow > 0 ? [`noverflow ${view.noverflow}`] : []),
      ...(flags.length > 0 ? [`flags ${flags.join('|')}`] : []),
      ...(view.buckets === undefined ? [strings.mapLazy] : []),
    ],
    shelves,
  };
}

function array(
  title: string,
  facts: readonly string[],
  chains: readonly ChainView[],
  strings: Strings,
  omitted: number,
): ShelfPicture {
  const drawn = chains.slice(0, chainsDrawn);
  return {
    title,
    facts,
    chains: drawn.map((chain, i) => chainPicture(chain, i, strings)),
    hidden: chains.length - drawn.length + omitted,
  };
}

function chainPicture(chain: ChainView, index: number, strings: Strings): ChainPicture {
  const blocks = chain.buckets.map((bucket: BucketView, b): BlockPicture => {
    const own = t(strings.blockBucket, { n: index });
    const title = b === 0 ? own : t(strings.blockOverflow, { n: index, m: b });
    return {
      title: chain.evacuated && b === 0 ? `${own} (${strings.blockEvacuated})` : title,
      slots: bucket.cells.map((cell, i) => slot(cell, i, cell.meaning !== 'emptyRest')),
    };
  });
  return { id: String(index), blocks };
}

function swiss(view: SwissView, title: string, strings: Strings): MapPicture {
  const shelves: ShelfPicture[] = [];
  if (view.small !== undefined) {
    shelves.push(groups(strings.shelfSmall, [], [view.small], strings, 0));
  }
  view.tables.forEach((table, i) => {
    const facts = [
      `used ${table.used}`,
      `capacity ${table.capacity}`,
      `growthLeft ${table.growthLeft}`,
      ...(table.tombstones > 0 ? [t(strings.factTombstones, { n: table.tombstones })] : []),
      ...(view.tables.length > 1 ? [`localDepth ${table.localDepth}`] : []),
    ];
    const omitted = i === view.tables.length - 1 ? view.omitted : 0;
    shelves.push(groups(t(strings.shelfTable, { n: i }), facts, table.groups, strings, omitted));
  });
  return {
    id: hex(view.address),
    title,
    markTitle: 'ctrl',
    facts: [
      `used ${view.used}`,
      ...(view.directory.length > 1 ? [`directory ${view.directory.join(' ')}`] : []),
      ...(view.writing ? ['writing'] : []),
      ...(shelves.length === 0 ? [strings.mapLazy] : []),
    ],
    shelves,
  };
}

function groups(
  title: string,
  facts: readonly string[],
  all: readonly { readonly slots: readonly CellView<string>[] }[],
  strings: Strings,
  omitted: number,
): ShelfPicture {
  const drawn = all.slice(0, chainsDrawn);
  return {
    title,
    facts,
    chains: drawn.map((group, i) => ({
      id: String(i),
      blocks: [
        {
          title: t(strings.blockGroup, { n: i }),
          slots: group.slots.map((cell, k) => slot(cell, k, cell.meaning === 'deleted')),
        },
      ],
    })),
    hidden: all.length - drawn.length + omitted,
  };
}

/** `marked`: the control byte tells a delete or an evacuation from a slot that was never used. */
function slot(cell: CellView<string>, index: number, marked: boolean): SlotPicture {
  return {
    index,
    mark: cell.control.toString(16).padStart(2, '0'),
    markName: cell.meaning === 'full' ? '' : cell.meaning,
    state: stateOf(cell.meaning, marked),
    key: cell.key.text,
    elem: cell.elem.text,
    residual: cell.residual,
  };
}

function stateOf(meaning: string, marked: boolean): SlotState {
  if (meaning === 'full') return 'live';
  if (meaning.startsWith('evacuated')) return 'moved';
  return marked ? 'deleted' : 'empty';
}
