// What an operation changed in a map: the cells and header fields that differ between two views of it, as data and as a
// sentence.

import type { CellView, ChainView, MapView } from './maps.ts';

export interface CellChange {
  /** `bucket 3`, `bucket 3 overflow 1`, `old bucket 0`, `group 2`, `table 1 group 0`. */
  readonly block: string;
  readonly slot: number;
  /** undefined: the block is new. */
  readonly before: CellView<string> | undefined;
  readonly after: CellView<string>;
}

export interface FieldChange {
  /** As in the runtime: `B`, `growthLeft`, `oldbuckets`. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface MapChanges {
  readonly cells: readonly CellChange[];
  readonly fields: readonly FieldChange[];
}

interface Block {
  readonly name: string;
  readonly address: number;
  readonly cells: readonly CellView<string>[];
}

/** `before` undefined: the map was not there. A nil map has neither cells nor fields. */
export function mapChanges(before: MapView | undefined, after: MapView): MapChanges {
  const known = new Map(before === undefined ? [] : blocksOf(before).map((block) => [block.address, block]));
  const cells: CellChange[] = [];
  for (const block of blocksOf(after)) {
    const old = known.get(block.address);
    block.cells.forEach((cell, slot) => {
      const was = old?.cells[slot];
      if (was === undefined ? cell.meaning === 'full' : differs(was, cell)) {
        cells.push({ block: block.name, slot, before: was, after: cell });
      }
    });
  }
  const now = fieldsOf(after);
  const past = before === undefined ? new Map<string, string>() : fieldsOf(before);
  const fields = [...now].flatMap(([field, value]) => {
    const was = past.get(field);
    return was === undefined || was === value ? [] : [{ field, before: was, after: value }];
  });
  return { cells, fields };
}

function differs(a: CellView<string>, b: CellView<string>): boolean {
  if (a.control !== b.control || a.residual !== b.residual) return true;
  return b.meaning === 'full' && (a.key.text !== b.key.text || a.elem.text !== b.elem.text);
}

function blocksOf(view: MapView): Block[] {
  switch (view.design) {
    case 'nil':
      return [];
    case 'classic':
      return [...chainBlocks(view.buckets ?? [], 'bucket'), ...chainBlocks(view.oldBuckets ?? [], 'old bucket')];
    case 'swiss': {
      const small =
        view.small === undefined ? [] : [{ name: 'group 0', address: view.small.address, cells: view.small.slots }];
      const many = view.tables.length > 1;
      const groups = view.tables.flatMap((table, t) =>
        table.groups.map((group, g) => ({
          name: `${many ? `table ${t} ` : ''}group ${g}`,
          address: group.address,
          cells: group.slots,
        })),
      );
      return [...small, ...groups];
    }
    default: {
      const never: never = view;
      return never;
    }
  }
}

function chainBlocks(chains: readonly ChainView[], name: string): Block[] {
  return chains.flatMap((chain, i) =>
    chain.buckets.map((bucket, k) => ({
      name: `${name} ${i}${k === 0 ? '' : ` overflow ${k}`}`,
      address: bucket.address,
      cells: bucket.cells,
    })),
  );
}

/** The fields of the header, and of the table when there is one, whose change is worth a word; seeds as hexadecimal. */
function fieldsOf(view: MapView): Map<string, string> {
  switch (view.design) {
    case 'nil':
      return new Map();
    case 'classic':
      return new Map([
        ['B', `${view.B}`],
        ['noverflow', `${view.noverflow}`],
        ['hash0', `0x${view.hash0.toString(16)}`],
        ['nevacuate', `${view.nevacuate}`],
        ['oldbuckets', view.oldBuckets === undefined ? 'nil' : `${view.oldBuckets.length}`],
      ]);
    case 'swiss': {
      const [table] = view.tables.length === 1 ? view.tables : [];
      return new Map([
        ['seed', `0x${view.seed.toString(16)}`],
        ['globalDepth', `${view.globalDepth}`],
        ['tables', `${view.tables.length}`],
        ['capacity', view.tables.reduce((sum, { capacity }) => sum + capacity, 0).toString()],
        ['tombstones', view.tables.reduce((sum, { tombstones }) => sum + tombstones, 0).toString()],
        ['growthLeft', table === undefined ? '' : `${table.growthLeft}`],
      ]);
    }
    default: {
      const never: never = view;
      return never;
    }
  }
}

/** Changes of cells that are told one by one; of more only the number. */
const toldCells = 4;

/** `bucket 3 slot 2: tophash becomes emptyRest, so does slot 1; B 0 -> 1`; '' when nothing changed. */
export function describeChanges({ cells, fields }: MapChanges, design: MapView['design']): string {
  const parts: string[] = [];
  const mark = design === 'classic' ? 'tophash' : 'control byte';
  if (cells.length > 0 && cells.length <= 3 * toldCells) parts.push(...describeCells(cells, mark));
  else if (cells.length > 0) parts.push(`${cells.length} slots change`);
  for (const { field, before, after } of fields) parts.push(`${field} ${before || '-'} -> ${after || '-'}`);
  return parts.join('; ');
}

function describeCells(cells: readonly CellChange[], mark: string): string[] {
  // The slot that lost its entry first, then those whose mark follows it.
  const ordered = [...cells].sort(
    (a, b) => Number(b.before?.meaning === 'full') - Number(a.before?.meaning === 'full'),
  );
  const parts: string[] = [];
  let previous: CellChange | undefined;
  for (const change of ordered) {
    const { block, slot, before, after } = change;
    const place = `${block} slot ${slot}`;
    if (after.meaning === 'full') {
      const entry = `${after.key.text}: ${after.elem.text}`;
      const stays = before?.meaning === 'full' && before.key.text === after.key.text;
      parts.push(`${place}: ${stays ? `elem becomes ${after.elem.text}` : `${entry}, ${mark} ${hex(after.control)}`}`);
    } else if (previous !== undefined && previous.after.meaning === after.meaning) {
      const last = parts.pop() ?? '';
      const where = previous.block === block ? `slot ${slot}` : place;
      parts.push(
        last.includes(', so do') ? `${last.replace(', so does', ', so do')}, ${where}` : `${last}, so does ${where}`,
      );
    } else {
      parts.push(`${place}: ${mark} becomes ${after.meaning}`);
    }
    previous = change;
  }
  return parts;
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
