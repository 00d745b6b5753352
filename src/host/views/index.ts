// Views: reads of the machine's memory as data for pictures, and the same as text.

export { describeMap, type Language } from './describe-map.ts';
export { describeGoroutines, describeHeap } from './describe-state.ts';
export {
  type HeapGroup,
  type HeapObject,
  heapGroups,
  heapObject,
  heapObjects,
  type Retention,
  retainedBy,
} from './heap.ts';
export { type CellChange, describeChanges, type FieldChange, type MapChanges, mapChanges } from './map-changes.ts';
export {
  type BucketView,
  type CellView,
  type ChainView,
  type ClassicView,
  type ControlMeaning,
  type GroupView,
  type MapView,
  type NilView,
  readMap,
  type SwissView,
  type TableView,
  type TophashMeaning,
  type ValueView,
  viewLimit,
} from './maps.ts';
export { formatTraceLine, type TraceLine, traceLines } from './trace.ts';
export { floatText, readString, typeText, valueText } from './value.ts';
