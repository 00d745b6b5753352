// Values on their way into memory: boxing for interfaces, closures, register form to memory form.

import { Kind, M, T } from '../tables/layout';
import { maddr, mget, P } from './record';
import { allocate } from './heap/alloc';
import { copyBytes } from './bytes';

/** Small integers have static boxes, as runtime.convT64 and its like use. */
const STATIC_BOXES: u64 = 256;

/** A value in register form at `from` to memory form at `to`. */
export function storeValue(to: u32, from: u32, type: u32): void {
  switch (<i32>load<u8>(type, T.kind)) {
    case Kind.Bool:
    case Kind.Int8:
    case Kind.Uint8:
      store<u8>(to, load<u8>(from));
      return;
    case Kind.Int16:
    case Kind.Uint16:
      store<u16>(to, load<u16>(from));
      return;
    case Kind.Int32:
    case Kind.Uint32:
      store<u32>(to, load<u32>(from));
      return;
    case Kind.Float32:
      store<f32>(to, <f32>load<f64>(from));
      return;
    case Kind.Complex64:
      store<f32>(to, <f32>load<f64>(from));
      store<f32>(to, <f32>load<f64>(from, 8), 4);
      return;
    default:
      copyBytes(to, from, load<u32>(type, T.size));
  }
}

/** The data word of an interface for a value that is not pointer-shaped. */
export function box(from: u32, type: u32): u32 {
  const size = load<u32>(type, T.size);
  switch (<i32>load<u8>(type, T.kind)) {
    case Kind.Bool:
    case Kind.Int8:
    case Kind.Uint8:
      return mget(M.smallInts) + <u32>load<u8>(from) * 8;
    case Kind.Int:
    case Kind.Int16:
    case Kind.Int32:
    case Kind.Int64:
    case Kind.Uint:
    case Kind.Uint16:
    case Kind.Uint32:
    case Kind.Uint64:
    case Kind.Uintptr:
      if (load<u64>(from) < STATIC_BOXES) return mget(M.smallInts) + load<u32>(from) * 8;
      break;
    case Kind.String:
      if (load<u64>(from, 8) == 0) return maddr(P.zeroBase);
      break;
    case Kind.Slice:
      if (load<u64>(from) == 0) return maddr(P.zeroBase);
      break;
    default:
      break;
  }
  const address = allocate(size, type);
  storeValue(address, from, type);
  return address;
}

/** A closure object: the function descriptor, then the captures. */
export function newClosure(func: u32, captures: u32, bytes: u32, type: u32): u32 {
  const address = allocate(8 + bytes, type);
  store<u64>(address, func);
  copyBytes(address + 8, captures, bytes);
  return address;
}
