// The face of the compiler room: a checked program to an image for the machine.

export { type Compiled, type CompileOptions, compile, type EntryPoint } from './compile.ts';
export { disassemble } from './disasm.ts';
export {
  type CodePosition,
  type DebugFunction,
  type DebugGlobal,
  DebugInfo,
  type DebugType,
  type DebugVariable,
} from './image/debug.ts';
export type { Image } from './link.ts';
export type { EscapeNote } from './lower/code.ts';
export { Library } from './object/library.ts';
export { type LibraryFiles, type LibraryInput, writeLibrary } from './object/write-code.ts';
export type { CField, CType, InterfaceMethod } from './types/ctype.ts';
export { fieldOffset, isDirect, layoutOf, regSize, sizeOf } from './types/layout.ts';
