// Method tables of dynamic types: which function a call through an interface reaches, and whether a type implements an
// interface. Both answers are cached in memory, direct-mapped.

import { Field, Method, T } from '../../tables/layout';
import { maddr, P } from '../record';

const METHOD_ENTRIES: u32 = 128;
const IMPL_ENTRIES: u32 = 64;
const ENTRY: u32 = 16;

/** The function descriptor of a method of the type, 0 when it has none. */
// @ts-ignore: decorator
@inline
export function findMethod(type: u32, id: u32): u32 {
  const entry = maddr(P.methodCache) + (((type >> 3) ^ (id * 7)) & (METHOD_ENTRIES - 1)) * ENTRY;
  if (load<u32>(entry) == type && load<u32>(entry, 4) == id) return load<u32>(entry, 8);
  return searchMethod(type, id, entry);
}

/** Binary search in the type's table, which is sorted by id. */
function searchMethod(type: u32, id: u32, entry: u32): u32 {
  const found = methodEntry(type, id);
  if (found == 0) return 0;
  const func = load<u32>(found, Method.func);
  store<u32>(entry, type);
  store<u32>(entry, id, 4);
  store<u32>(entry, func, 8);
  return func;
}

function methodEntry(type: u32, id: u32): u32 {
  const table = load<u32>(type, T.methods);
  let low: u32 = 0;
  let high = load<u32>(type, T.methods + 8);
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = table + middle * Method.SIZE;
    const here = load<u32>(at, Method.id);
    if (here == id) return at;
    if (here < id) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** Whether a type (0: nil interface) has all methods of an interface type, with their signatures. */
export function implementsInterface(type: u32, iface: u32): bool {
  if (type == 0) return false;
  const entry = maddr(P.implCache) + (((type >> 3) ^ (iface >> 4)) & (IMPL_ENTRIES - 1)) * ENTRY;
  if (load<u32>(entry) == type && load<u32>(entry, 4) == iface) return load<u32>(entry, 8) == 2;
  const answer = compareMethods(type, iface);
  store<u32>(entry, type);
  store<u32>(entry, iface, 4);
  store<u32>(entry, answer ? 2 : 1, 8);
  return answer;
}

function compareMethods(type: u32, iface: u32): bool {
  let wanted = load<u32>(iface, T.fields);
  const end = wanted + load<u32>(iface, T.fields + 8) * Field.SIZE;
  for (; wanted < end; wanted += Field.SIZE) {
    const found = methodEntry(type, load<u32>(wanted, Field.offset));
    if (found == 0 || load<u32>(found, Method.type) != load<u32>(wanted, Field.type)) return false;
  }
  return true;
}
