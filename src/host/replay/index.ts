// Replaying recorded traces of real Go maps on the machine's maps, and maps without a program.

export { arrayOf, type ValueType, valueTypes, writeMapType, writeString, writeType } from './descriptors.ts';
export { type MapGoVersion, MapMachine } from './map-machine.ts';
export { type Difference, formatReplay, type ReplayResult, replayTrace } from './replay.ts';
export { parseTrace, type Trace, TraceError } from './trace.ts';
