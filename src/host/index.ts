// The face of the host room: build a program, run it, go to any step, look at it.

export { formatDiagnostic, formatDiagnostics, formatErrors, formatProblems } from './format.ts';
export { currentPlace, type FrameView, type GoroutineView, goroutines, traceback } from './goroutines.ts';
export { History } from './history.ts';
export { type Hover, hover, type Place } from './hover.ts';
export { isOwnFile } from './library.ts';
export { eventLimit, Machine, type MachineEvent, type Output, outputLimit, readsInput } from './machine.ts';
export { type NamedMap, namedMaps } from './named-maps.ts';
export { examineOrder, type HeldLock, type LockMode, type MapAccess, type MapRace, type OrderReport } from './order.ts';
export type { LoadProblem } from './packages.ts';
export {
  type Built,
  build,
  buildProgram,
  type Checked,
  check,
  checkProgram,
  type PackageErrors,
} from './program.ts';
export { formatReplay, parseTrace, type ReplayResult, replayTrace, TraceError } from './replay/index.ts';
export { type EndReason, type RunControl, type RunEnd, runInSlices, runToEnd } from './run.ts';
export {
  defaultRunOptions,
  type GoVersion,
  goVersions,
  isGoVersion,
  newestGo,
  type RunOptions,
} from './run-options.ts';
export { type ObjectFiles, useObjectFiles } from './standard-library.ts';
export { type ModuleTree, type ProgramSource, programOf, type Target } from './tree.ts';
export { formatTxtar, parseTxtar, type SourceText } from './txtar.ts';
export {
  type BucketView,
  type CellChange,
  type CellView,
  type ChainView,
  type ClassicView,
  describeChanges,
  describeGoroutines,
  describeHeap,
  describeMap,
  type FieldChange,
  formatTraceLine,
  type GroupView,
  type HeapGroup,
  type HeapObject,
  heapGroups,
  heapObject,
  heapObjects,
  type MapChanges,
  type MapView,
  mapChanges,
  type Retention,
  retainedBy,
  type SwissView,
  type TableView,
  type TraceLine,
  traceLines,
} from './views/index.ts';
export { warmUp } from './warm-up.ts';
