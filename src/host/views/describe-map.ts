// A map view as text, in both languages: everything the picture shows, one line a bucket or group.

import type { BucketView, CellView, ChainView, ClassicView, GroupView, MapView, SwissView } from './maps.ts';

export type Language = 'en' | 'zh-cn';

/** The words that differ; terms of the runtime stay as they are in Go. */
interface Words {
  nilMap(type: string): string;
  entries(n: number): string;
  lazy: string;
  growing(same: boolean, nevacuate: number): string;
  reserve(n: number): string;
  bucket: string;
  oldBucket: string;
  overflow: string;
  evacuated: string;
  group: string;
  table: string;
  small: string;
  directory: string;
  cell(cell: CellView<string>, i: number): string;
  allEmpty: string;
  omitted(n: number): string;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

const english: Words = {
  nilMap: (type) => `${type}: nil`,
  entries: (n) => (n === 1 ? '1 entry' : `${n} entries`),
  lazy: 'no memory yet: it comes with the first insertion',
  growing: (same, n) => `${same ? 'growing to the same size' : 'growing'}, nevacuate ${n}`,
  reserve: (n) => `${n} preallocated overflow buckets left`,
  bucket: 'bucket',
  oldBucket: 'old bucket',
  overflow: 'overflow',
  evacuated: 'evacuated',
  group: 'group',
  table: 'table',
  small: 'small map: one group, no tables',
  directory: 'directory',
  cell: (cell, i) => {
    const entry = `${cell.key.text}: ${cell.elem.text}`;
    if (cell.meaning === 'full') return `[${i}] ${hex(cell.control)} ${entry}`;
    return `[${i}] ${cell.meaning}${cell.residual ? `, bytes of ${entry} left behind` : ''}`;
  },
  allEmpty: 'empty',
  omitted: (n) => `${n} more not shown`,
};

const chinese: Words = {
  nilMap: (type) => `${type}：nil`,
  entries: (n) => `${n} 个条目`,
  lazy: '尚未分配内存：首次插入时才分配',
  growing: (same, n) => `${same ? '等量扩容中' : '扩容中'}，nevacuate ${n}`,
  reserve: (n) => `剩余 ${n} 个预分配的溢出桶`,
  bucket: '桶',
  oldBucket: '旧桶',
  overflow: '溢出桶',
  evacuated: '已搬迁',
  group: '组',
  table: '表',
  small: '小 map：只有一个组，没有表',
  directory: '目录',
  cell: (cell, i) => {
    const entry = `${cell.key.text}: ${cell.elem.text}`;
    if (cell.meaning === 'full') return `[${i}] ${hex(cell.control)} ${entry}`;
    return `[${i}] ${cell.meaning}${cell.residual ? `，残留字节 ${entry}` : ''}`;
  },
  allEmpty: '空',
  omitted: (n) => `另有 ${n} 个未显示`,
};

const words: Record<Language, Words> = { en: english, 'zh-cn': chinese };

export function describeMap(view: MapView, language: Language): string {
  const w = words[language];
  switch (view.design) {
    case 'nil':
      return w.nilMap(view.type);
    case 'classic':
      return classicLines(view, w).join('\n');
    case 'swiss':
      return swissLines(view, w).join('\n');
    default: {
      const never: never = view;
      return never;
    }
  }
}

function classicLines(view: ClassicView, w: Words): string[] {
  const names = Object.entries(view.flags).flatMap(([name, set]) => (set ? [name] : []));
  const lines = [
    `${view.type}: ${w.entries(view.count)}; B ${view.B}, noverflow ${view.noverflow}, hash0 0x${view.hash0.toString(16)}, flags ${names.join('|') || '0'}`,
  ];
  if (view.buckets === undefined) lines.push(w.lazy);
  if (view.oldBuckets !== undefined) lines.push(w.growing(view.flags.sameSizeGrow, view.nevacuate));
  view.buckets?.forEach((chain, i) => {
    lines.push(...chainLines(chain, `${w.bucket} ${i}`, w));
  });
  view.oldBuckets?.forEach((chain, i) => {
    lines.push(...chainLines(chain, `${w.oldBucket} ${i}`, w));
  });
  if (view.overflowReserve > 0) lines.push(w.reserve(view.overflowReserve));
  if (view.omitted > 0) lines.push(w.omitted(view.omitted));
  return lines;
}

function chainLines(chain: ChainView, name: string, w: Words): string[] {
  return chain.buckets.map((bucket: BucketView, i) => {
    const own = i === 0 ? `${name}${chain.evacuated ? ` (${w.evacuated})` : ''}` : `  ${w.overflow} ${i}`;
    return `${own}: ${cellsText(bucket.cells, 'emptyRest', w)}`;
  });
}

function swissLines(view: SwissView, w: Words): string[] {
  const tombstones = view.tombstonePossible === undefined ? '' : `, tombstonePossible ${view.tombstonePossible}`;
  const lines = [
    `${view.type}: ${w.entries(view.used)}; seed 0x${view.seed.toString(16)}, globalDepth ${view.globalDepth}${tombstones}, clearSeq ${view.clearSeq}`,
  ];
  if (view.small !== undefined) lines.push(w.small, groupLine(view.small, 0, w));
  else if (view.tables.length === 0) lines.push(w.lazy);
  if (view.tables.length > 1) lines.push(`${w.directory}: ${view.directory.join(' ')}`);
  view.tables.forEach((table, i) => {
    lines.push(
      `${w.table} ${i}: used ${table.used}, capacity ${table.capacity}, growthLeft ${table.growthLeft}, tombstones ${table.tombstones}, localDepth ${table.localDepth}`,
    );
    table.groups.forEach((group, j) => {
      lines.push(`  ${groupLine(group, j, w)}`);
    });
  });
  if (view.omitted > 0) lines.push(w.omitted(view.omitted));
  return lines;
}

function groupLine(group: GroupView, i: number, w: Words): string {
  return `${w.group} ${i}: ${cellsText(group.slots, 'empty', w)}`;
}

/** Cells in order, without those that are empty and clean. */
function cellsText(cells: readonly CellView<string>[], clean: string, w: Words): string {
  const parts = cells.flatMap((cell, i) => (cell.meaning === clean && !cell.residual ? [] : [w.cell(cell, i)]));
  return parts.length === 0 ? w.allEmpty : parts.join('; ');
}
