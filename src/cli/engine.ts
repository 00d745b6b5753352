// The engine inside the command: the bundler puts the bytes of the machine and of the standard library here.

import { useObjectFiles } from '../host/index.ts';
import machine from '../machine/build/machine.wasm';
import objects from '../std/build/std.bin';
import debug from '../std/build/std.debug';

useObjectFiles({ objects, debug });

let module: WebAssembly.Module | undefined;

/** The compiled machine; compiled at first use, because `check` does not need it. */
export function machineModule(): WebAssembly.Module {
  module ??= new WebAssembly.Module(machine as BufferSource);
  return module;
}
