// Hashing and equality of values in memory form, by type descriptor; the functions that gc generates for each type.
//
// A dynamic type that cannot be hashed or compared is a run-time panic. These functions cannot raise it themselves (their callers are deep in the
// map code): they note the type in P.badType and answer 0 or false. Who calls them for a program's instruction asks `hashable` first or
// `takeBadType` afterwards, and traps.

import { Field, Kind, T, TFlag } from '../../tables/layout';
import { mget, mset, P } from '../record';
import { rand64 } from '../random';

const K1: u64 = 0xa0761d6478bd642f;
const K2: u64 = 0xe7037ed1a0b428db;

/** Both halves of a 128-bit product, folded. */
function fold(a: u64, b: u64): u64 {
  const aLow = a & 0xffffffff;
  const aHigh = a >> 32;
  const bLow = b & 0xffffffff;
  const bHigh = b >> 32;
  const low = aLow * bLow;
  const middle = aHigh * bLow + (low >> 32);
  const cross = aLow * bHigh + (middle & 0xffffffff);
  const high = aHigh * bHigh + (middle >> 32) + (cross >> 32);
  return high ^ ((cross << 32) | (low & 0xffffffff));
}

export function hashWord(word: u64, seed: u64): u64 {
  return fold(fold(word ^ K1, seed ^ K2) ^ K1, K2 ^ 8);
}

export function hashBytes(address: u32, length: u32, seed: u64): u64 {
  let state = seed ^ K1;
  let left = length;
  while (left >= 8) {
    state = fold(load<u64>(address) ^ K2, state ^ K1);
    address += 8;
    left -= 8;
  }
  let tail: u64 = 0;
  while (left > 0) {
    left--;
    tail = (tail << 8) | load<u8>(address + left);
  }
  state = fold(tail ^ K2, state ^ K1);
  return fold(state ^ K1, <u64>length ^ K2);
}

function hashFloat(value: f64, seed: u64): u64 {
  if (value == 0) return hashWord(0, seed);
  if (value != value) return rand64();
  return hashWord(reinterpret<u64>(value), seed);
}

function bad(type: u32): void {
  if (mget(P.badType) == 0) mset(P.badType, type);
}

/** The type that made the last hash or comparison fail, 0 if none; forgets it. */
export function takeBadType(): u32 {
  const type = mget(P.badType);
  mset(P.badType, 0);
  return type;
}

/** The hash of a value; the last part in the same activation, as in typeEqual. */
export function typeHash(type: u32, address: u32, seed: u64): u64 {
  while (true) {
    switch (<i32>load<u8>(type, T.kind)) {
      case Kind.Bool:
      case Kind.Int8:
      case Kind.Uint8:
        return hashWord(load<u8>(address), seed);
      case Kind.Int16:
      case Kind.Uint16:
        return hashWord(load<u16>(address), seed);
      case Kind.Int32:
      case Kind.Uint32:
        return hashWord(load<u32>(address), seed);
      case Kind.Int:
      case Kind.Int64:
      case Kind.Uint:
      case Kind.Uint64:
      case Kind.Uintptr:
      case Kind.Pointer:
      case Kind.Chan:
      case Kind.UnsafePointer:
        return hashWord(load<u64>(address), seed);
      case Kind.Float32:
        return hashFloat(load<f32>(address), seed);
      case Kind.Float64:
        return hashFloat(load<f64>(address), seed);
      case Kind.Complex64:
        return hashFloat(load<f32>(address, 4), hashFloat(load<f32>(address), seed));
      case Kind.Complex128:
        return hashFloat(load<f64>(address, 8), hashFloat(load<f64>(address), seed));
      case Kind.String:
        return hashBytes(load<u32>(address), load<u32>(address, 8), seed);
      case Kind.Interface: {
        const dynamic = load<u32>(address);
        if (dynamic == 0) return hashWord(0, seed);
        seed = hashWord(load<u32>(dynamic, T.hash), seed);
        address = isDirect(dynamic) ? address + 8 : load<u32>(address, 8);
        type = dynamic;
        break;
      }
      case Kind.Array: {
        if (load<u8>(type, T.flags) & TFlag.REGULAR_MEMORY) return hashBytes(address, load<u32>(type, T.size), seed);
        const elem = load<u32>(type, T.elem);
        const size = load<u32>(elem, T.size);
        const n = load<u32>(type, T.len);
        if (n == 0) return seed;
        for (let i: u32 = 0; i < n - 1; i++) seed = typeHash(elem, address + i * size, seed);
        address += (n - 1) * size;
        type = elem;
        break;
      }
      case Kind.Struct: {
        if (load<u8>(type, T.flags) & TFlag.REGULAR_MEMORY) return hashBytes(address, load<u32>(type, T.size), seed);
        const last = lastField(type);
        if (last == 0) return seed;
        for (let field = load<u32>(type, T.fields); field < last; field += Field.SIZE) {
          if (isBlank(field)) continue;
          seed = typeHash(load<u32>(field, Field.type), address + load<u32>(field, Field.offset), seed);
        }
        address += load<u32>(last, Field.offset);
        type = load<u32>(last, Field.type);
        break;
      }
      default:
        bad(type);
        return 0;
    }
  }
}

/** Whether a value can be hashed; if not, P.badType holds the type that cannot. */
export function hashable(type: u32, address: u32): bool {
  while (true) {
    switch (<i32>load<u8>(type, T.kind)) {
      case Kind.Slice:
      case Kind.Map:
      case Kind.Func:
        bad(type);
        return false;
      case Kind.Interface: {
        const dynamic = load<u32>(address);
        if (dynamic == 0) return true;
        // gc names the dynamic type as a whole, not its part, when the type can never be hashed.
        if (!(load<u8>(dynamic, T.flags) & TFlag.COMPARABLE)) {
          bad(dynamic);
          return false;
        }
        address = isDirect(dynamic) ? address + 8 : load<u32>(address, 8);
        type = dynamic;
        break;
      }
      case Kind.Array: {
        if (!(load<u8>(type, T.flags) & TFlag.MIGHT_PANIC)) return true;
        const elem = load<u32>(type, T.elem);
        const size = load<u32>(elem, T.size);
        const n = load<u32>(type, T.len);
        if (n == 0) return true;
        for (let i: u32 = 0; i < n - 1; i++) if (!hashable(elem, address + i * size)) return false;
        address += (n - 1) * size;
        type = elem;
        break;
      }
      case Kind.Struct: {
        if (!(load<u8>(type, T.flags) & TFlag.MIGHT_PANIC)) return true;
        const last = lastField(type);
        if (last == 0) return true;
        for (let field = load<u32>(type, T.fields); field < last; field += Field.SIZE) {
          if (isBlank(field)) continue;
          if (!hashable(load<u32>(field, Field.type), address + load<u32>(field, Field.offset))) return false;
        }
        address += load<u32>(last, Field.offset);
        type = load<u32>(last, Field.type);
        break;
      }
      default:
        return true;
    }
  }
}

export function stringEqual(a: u32, aLength: u32, b: u32, bLength: u32): bool {
  return aLength == bLength && (a == b || memory.compare(a, b, aLength) == 0);
}

/** Equality of two values. The last part of a value is compared in the same activation: chains may be long. */
export function typeEqual(type: u32, a: u32, b: u32): bool {
  while (true) {
    switch (<i32>load<u8>(type, T.kind)) {
      case Kind.Bool:
      case Kind.Int8:
      case Kind.Uint8:
        return load<u8>(a) == load<u8>(b);
      case Kind.Int16:
      case Kind.Uint16:
        return load<u16>(a) == load<u16>(b);
      case Kind.Int32:
      case Kind.Uint32:
        return load<u32>(a) == load<u32>(b);
      case Kind.Int:
      case Kind.Int64:
      case Kind.Uint:
      case Kind.Uint64:
      case Kind.Uintptr:
      case Kind.Pointer:
      case Kind.Chan:
      case Kind.UnsafePointer:
        return load<u64>(a) == load<u64>(b);
      case Kind.Float32:
        return load<f32>(a) == load<f32>(b);
      case Kind.Float64:
        return load<f64>(a) == load<f64>(b);
      case Kind.Complex64:
        return load<f32>(a) == load<f32>(b) && load<f32>(a, 4) == load<f32>(b, 4);
      case Kind.Complex128:
        return load<f64>(a) == load<f64>(b) && load<f64>(a, 8) == load<f64>(b, 8);
      case Kind.String:
        return stringEqual(load<u32>(a), load<u32>(a, 8), load<u32>(b), load<u32>(b, 8));
      case Kind.Interface: {
        const dynamic = load<u32>(a);
        if (dynamic != load<u32>(b)) return false;
        if (dynamic == 0) return true;
        if (!(load<u8>(dynamic, T.flags) & TFlag.COMPARABLE)) {
          bad(dynamic);
          return false;
        }
        // gc compares the words only for pointer-shaped types: a NaN in an interface is not equal to itself.
        if (isDirect(dynamic)) return load<u64>(a, 8) == load<u64>(b, 8);
        type = dynamic;
        a = load<u32>(a, 8);
        b = load<u32>(b, 8);
        break;
      }
      case Kind.Array: {
        if (load<u8>(type, T.flags) & TFlag.REGULAR_MEMORY) return memory.compare(a, b, load<u32>(type, T.size)) == 0;
        const elem = load<u32>(type, T.elem);
        const size = load<u32>(elem, T.size);
        const n = load<u32>(type, T.len);
        if (n == 0) return true;
        for (let i: u32 = 0; i < n - 1; i++) {
          if (!typeEqual(elem, a, b)) return false;
          a += size;
          b += size;
        }
        type = elem;
        break;
      }
      case Kind.Struct: {
        if (load<u8>(type, T.flags) & TFlag.REGULAR_MEMORY) return memory.compare(a, b, load<u32>(type, T.size)) == 0;
        const last = lastField(type);
        if (last == 0) return true;
        for (let field = load<u32>(type, T.fields); field < last; field += Field.SIZE) {
          if (isBlank(field)) continue;
          const offset = load<u32>(field, Field.offset);
          if (!typeEqual(load<u32>(field, Field.type), a + offset, b + offset)) return false;
        }
        type = load<u32>(last, Field.type);
        a += load<u32>(last, Field.offset);
        b += load<u32>(last, Field.offset);
        break;
      }
      default:
        bad(type);
        return false;
    }
  }
}

/** The last field of a struct that is not blank, 0 if there is none. */
function lastField(type: u32): u32 {
  const first = load<u32>(type, T.fields);
  let field = first + load<u32>(type, T.fields + 8) * Field.SIZE;
  while (field > first) {
    field -= Field.SIZE;
    if (!isBlank(field)) return field;
  }
  return 0;
}

/** Whether the interface's data word is the value itself. */
// @ts-ignore: decorator
@inline
export function isDirect(type: u32): bool {
  return (load<u8>(type, T.flags) & TFlag.DIRECT) != 0;
}

/** Fields named _ take no part in equality and hashing. */
function isBlank(field: u32): bool {
  return load<u32>(field, Field.name + 8) == 1 && load<u8>(load<u32>(field, Field.name)) == 95;
}

/** Equality of two interfaces (type, data word) at these addresses. */
export function ifaceEqual(a: u32, b: u32): bool {
  const type = load<u32>(a);
  if (type != load<u32>(b)) return false;
  if (type == 0) return true;
  if (!(load<u8>(type, T.flags) & TFlag.COMPARABLE)) {
    bad(type);
    return false;
  }
  if (isDirect(type)) return load<u64>(a, 8) == load<u64>(b, 8);
  return typeEqual(type, load<u32>(a, 8), load<u32>(b, 8));
}
