declare module '*.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}

/** Unpacked when it is called. */
declare module '*.bin' {
  const bytes: () => Uint8Array;
  export default bytes;
}

declare module '*.debug' {
  const bytes: () => Uint8Array;
  export default bytes;
}
