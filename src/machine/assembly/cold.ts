// The instructions that the interpreter's loop does not execute itself. G.pc stands behind the instruction, G.fp is fp; see interp.ts.

import { EventKind, Frame, G, M, Placement, T, WellKnown } from '../tables/layout';
import { Op } from '../tables/ops';
import { staysInFrame } from './heap/alloc';
import { mget, mset, P, typeAt } from './record';
import { trap, trap1, trap3 } from './trap';
import { panicmemIfNil } from './nil';
import { fatalBytes, fatalError, finish } from './fatal';
import { Status } from '../tables/layout';
import { floatToUint, float32Bits } from './math';
import { callNative } from './native';
import { charge } from './work';
import { endGoroutine, goStatement } from './goroutine';
import { hasDefer, pushDefer, runDefer } from './defer';
import { afterDeferred, recoverPanic, startPanic } from './panic';
import { box, newClosure } from './box';
import {
  bytesToString,
  compareStrings,
  concat,
  countRunes,
  runeAt,
  runesToString,
  runeToString,
  stringToBytes,
  stringToRunes,
  textCapacity,
} from './strings';
import { appendSlice, copySlice, cut, grow, growInBuffer, makeArray, makeSlice, moveFromBuffer, passed } from './slices';
import { roundUpSize } from './heap/sizes';
import { ifaceEqual, takeBadType, typeEqual } from './iface/hash';
import { implementsInterface } from './iface/methods';
import { makeMapOp, mapClearOp, mapIterOp, mapNextOp } from './mapops';
import { chanCap, chanLen, closeChan, makeChan, receive, send } from './chan/chan';
import { select } from './chan/select';
import { copyBytes, zeroBytes } from './bytes';

/** gc's buffers in frames for short strings and slices. */
const BUFFER: u64 = 32;

/** What this instruction allocates is placed so; see `placed`. */
function place(placement: u32, fp: u32): void {
  if (placement != 0 && staysInFrame(placement, fp)) mset(P.inFrame, 1);
}

/** The same for n elements of a text; gc has room for 32, where it does not know how many come. */
function placeShort(placement: u32, n: u64, fp: u32): void {
  if (!(placement & Placement.SHORT) || n <= BUFFER) place(placement & ~(<u32>Placement.SHORT), fp);
}

function placed(): void {
  mset(P.inFrame, 0);
}

function sliceBytes(elem: u32, capacity: u64): u64 {
  return capacity > BUFFER ? u64.MAX_VALUE : capacity * load<u64>(elem, T.size);
}

function joinedLength(strings: u32, n: u32): u64 {
  let length: u64 = 0;
  for (let k: u32 = 0; k < n; k++) length += load<u64>(strings + 16 * k, 8);
  return length;
}

export function coldOp(i: u32, fp: u32): void {
  // Addresses of the registers that a, b, c name.
  const a = fp + load<u32>(i, 4);
  const b = fp + load<u32>(i, 8);
  const c = fp + load<u32>(i, 12);
  const d: u32 = load<u16>(i, 2);
  switch (<i32>load<u8>(i)) {
    case Op.U2F:
      store<f64>(a, <f64>load<u64>(b));
      return;
    case Op.F2U:
      store<u64>(a, floatToUint(load<f64>(b)));
      return;
    case Op.F2BITS32:
      store<u64>(a, <u64>float32Bits(load<f64>(b)));
      return;
    case Op.BITS2F32:
      store<f64>(a, <f64>reinterpret<f32>(load<u32>(b)));
      return;
    case Op.FSQRT:
      store<f64>(a, sqrt<f64>(load<f64>(b)));
      return;
    case Op.FFLOOR:
      store<f64>(a, floor<f64>(load<f64>(b)));
      return;
    case Op.FCEIL:
      store<f64>(a, ceil<f64>(load<f64>(b)));
      return;
    case Op.FTRUNC:
      store<f64>(a, trunc<f64>(load<f64>(b)));
      return;
    case Op.FABS:
      store<f64>(a, abs<f64>(load<f64>(b)));
      return;
    case Op.FCOPYSIGN:
      store<f64>(a, copysign<f64>(load<f64>(b), load<f64>(c)));
      return;

    case Op.COPY:
      if (panicmemIfNil(load<u32>(a)) || panicmemIfNil(load<u32>(b))) return;
      copyBytes(load<u32>(a), load<u32>(b), load<u32>(i, 12));
      charge(load<u32>(i, 12));
      return;
    case Op.CLR:
      if (panicmemIfNil(load<u32>(a))) return;
      zeroBytes(load<u32>(a), load<u32>(i, 12));
      charge(load<u32>(i, 12));
      return;

    case Op.NATIVE:
      callNative(load<i32>(i, 8), a);
      return;
    case Op.GO:
      goStatement(load<u32>(a), i);
      return;
    case Op.DEFER:
      pushDefer(load<u32>(a), d, fp, i);
      return;
    case Op.RUNDEFERS:
      if (hasDefer(fp)) runDefer(i);
      return;
    case Op.PANIC:
      startPanic(load<u64>(a), load<u64>(a, 8));
      return;
    case Op.RECOVER:
      recoverPanic(d == 0 ? fp : fp - load<u32>(fp + Frame.callerDelta), a);
      return;
    case Op.PANICRET:
      afterDeferred();
      return;
    case Op.GOEND:
      endGoroutine();
      return;
    case Op.EXIT:
      finish(Status.EXITED, load<i32>(i, 4));
      return;
    case Op.THROW:
      fatalBytes(load<u32>(i, 4), load<u32>(i, 8));
      return;

    case Op.NEWARRAY:
      makeArray(a, load<u32>(i, 8), load<i64>(c));
      return;
    case Op.MAKESLICE:
      if (!(d & Placement.SHORT) || sliceBytes(load<u32>(i, 8), load<u64>(c, 8)) <= BUFFER) place(d & ~(<u32>Placement.SHORT), fp);
      makeSlice(a, load<u32>(i, 8), load<i64>(c), load<i64>(c, 8));
      placed();
      return;
    case Op.CLOSURE: {
      place(load<u32>(i, 12) >> 24, fp);
      const closure = newClosure(load<u32>(i, 8), a + 8, load<u32>(i, 12) & 0xffffff, typeAt(d));
      placed();
      store<u64>(a, closure);
      return;
    }
    case Op.BOX:
      place(load<u32>(i, 12), fp);
      store<u64>(a, box(b, typeAt(d)));
      placed();
      return;

    case Op.CONCAT:
      if (d != 0 && joinedLength(b, load<u32>(i, 12)) <= BUFFER) place(d, fp);
      concat(a, b, load<u32>(i, 12));
      placed();
      return;
    case Op.STRLT:
      store<u64>(a, <u64>(compareStrings(b, c) < 0));
      return;
    case Op.STRLE:
      store<u64>(a, <u64>(compareStrings(b, c) <= 0));
      return;
    case Op.DECODERUNE:
      runeAt(a, b, load<u32>(c));
      return;
    case Op.RUNE2STR:
      place(d, fp);
      runeToString(a, load<i64>(b));
      placed();
      return;
    case Op.BYTES2STR:
      if (d != 0 && load<u64>(b, 8) <= BUFFER) place(d, fp);
      bytesToString(a, b);
      placed();
      return;
    case Op.STR2BYTES:
      placeShort(load<u32>(i, 12), load<u64>(b, 8), fp);
      stringToBytes(a, b, textCapacity(load<u64>(b, 8), 1, d));
      placed();
      return;
    case Op.RUNES2STR:
      if (d != 0 && load<u64>(b, 8) <= BUFFER / 4) place(d, fp);
      runesToString(a, b);
      placed();
      return;
    case Op.STR2RUNES: {
      const n = countRunes(b);
      placeShort(load<u32>(i, 12), n, fp);
      stringToRunes(a, b, n, textCapacity(n, 4, d));
      placed();
      return;
    }

    case Op.SLICE:
      cut(a, b, c, d);
      return;
    case Op.APPEND:
      appendSlice(a, b, c, typeAt(d));
      return;
    case Op.GROW:
      grow(a, b, load<u64>(c), typeAt(d));
      return;
    case Op.GROWBUF:
      growInBuffer(a, b, load<u64>(c), c + 8, typeAt(d));
      return;
    case Op.PASSED:
      store<u64>(a, passed(fp));
      return;
    case Op.MOVEBUF:
      moveFromBuffer(a, load<u32>(b), load<u32>(i, 12) != 0, typeAt(d));
      return;
    case Op.COPYSLICE:
      copySlice(a, b, c, d);
      return;
    case Op.SLICE2ARR:
      if (load<u64>(b, 8) < <u64>load<u32>(i, 12)) {
        trap3(WellKnown.panicSliceConvert, load<u64>(b, 8), load<u32>(i, 12), 0);
        return;
      }
      store<u64>(a, load<u64>(b));
      return;

    case Op.IMPL:
      store<u64>(a, <u64>implementsInterface(load<u32>(b), load<u32>(i, 12)));
      return;
    case Op.PANICASSERT:
      trap3(WellKnown.panicdottype, load<u32>(b), load<u32>(i, 12), typeAt(d));
      return;
    case Op.IFEQ:
      compared(a, ifaceEqual(b, c));
      return;
    case Op.VALEQ:
      if (panicmemIfNil(load<u32>(b)) || panicmemIfNil(load<u32>(c))) return;
      compared(a, typeEqual(typeAt(d), load<u32>(b), load<u32>(c)));
      return;

    case Op.MAKEMAP:
      place(load<u32>(i, 8), fp);
      makeMapOp(a, typeAt(d), load<i64>(c));
      placed();
      return;
    case Op.MAPCLEAR:
      mapClearOp(typeAt(d), load<u32>(b));
      return;
    case Op.MAPITER:
      mapIterOp(a, typeAt(d), load<u32>(b));
      return;
    case Op.MAPNEXT:
      mapNextOp(a);
      return;

    case Op.MAKECHAN:
      makeChan(a, typeAt(d), load<i64>(c));
      return;
    case Op.SEND:
      send(load<u32>(a), c, fp);
      return;
    case Op.RECV:
      receive(load<u32>(b), a, load<i32>(i, 12), fp);
      return;
    case Op.CLOSE:
      closeChan(load<u32>(a));
      return;
    case Op.CHANCAP:
      store<u64>(a, load<u32>(i, 12) == 1 ? chanLen(load<u32>(b)) : chanCap(load<u32>(b)));
      return;
    case Op.SELECT:
      select(a, load<u32>(i, 8), c, (d & 1) != 0, fp);
      return;
    default:
      fatalError('invalid instruction');
  }
}

function compared(target: u32, equal: bool): void {
  const bad = takeBadType();
  if (bad != 0) {
    trap1(WellKnown.panicuncomparable, bad);
    return;
  }
  store<u64>(target, <u64>equal);
}
