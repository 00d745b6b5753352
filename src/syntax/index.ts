// The face of the syntax room: Go text to tree.
export * from './diagnostic.ts';
export * from './nodes.ts';
export * from './source.ts';
