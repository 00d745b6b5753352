// The machine inside the command: the bundler puts its bytes here.

import machine from '../machine/build/machine.wasm';

let module: WebAssembly.Module | undefined;

/** The compiled machine; compiled at first use. */
export function machineModule(): WebAssembly.Module {
  module ??= new WebAssembly.Module(machine as BufferSource);
  return module;
}
