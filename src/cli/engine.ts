// The engine's machine inside the command: the bundler puts its bytes here.

import bytes from '../machine/build/machine.wasm';

let module: WebAssembly.Module | undefined;

/** The compiled machine; compiled at first use, because `check` does not need it. */
export function machineModule(): WebAssembly.Module {
  module ??= new WebAssembly.Module(bytes as BufferSource);
  return module;
}
