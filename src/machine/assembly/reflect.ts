// The natives of package reflect: calls of functions known at run time, functions made at run time, channels, slices, types.
//
// reflect.call calls a function whose arguments and results have any size. Its own frame has no room for them in the compiled
// code, so while the callee runs the frame has another function descriptor, made by reflect: a copy with a larger frameSize,
// and the compiled one at BASE_FRAME. The callee's frame stands where it always would; when it has returned, its results
// are still inside what the collector takes for reflect.call's frame.
//
// reflect.makeFuncStub is the code of all functions that MakeFunc makes. Their descriptors (copies with argSize, resultSize and a
// frameSize that has room for both) differ; its first instruction copies the arguments away before its variables overwrite them,
// its last puts the results in their place.

import { Native } from '../tables/natives';
import { Fn, Frame, G, M } from '../tables/layout';
import { mget } from './record';
import { allocate, ObjectTag } from './heap/alloc';
import { pushFrame } from './stack';
import { closeChan, makeChan, receive, send } from './chan/chan';
import { select } from './chan/select';
import { grow } from './slices';
import { charge } from './work';

/** In the descriptors that reflect makes, behind the fields of Fn (its fnDesc). */
const BASE_FRAME: u32 = 60;
/** A case of chanselect: channel, kind, address of the value. */
const CASE: u32 = 24;
const CASE_VALUE: u32 = 16;

export function reflectNative(which: i32, at: u32): void {
  const g = mget(M.currentG);
  const fp = load<u32>(g, G.fp);
  switch (which) {
    case Native.runtime_typeat:
      store<u64>(at, load<u32>(mget(M.typeTable) + load<u32>(at) * 4), 8);
      return;
    case Native.runtime_reflectcall:
      reflectCall(g, load<u32>(at), load<u32>(at, 8), load<u32>(at, 16), load<u32>(at, 24), load<u32>(at, 32));
      return;
    case Native.runtime_reflectresults: {
      const n = load<u32>(at, 16);
      const callee = fp + load<u32>(load<u32>(fp + Frame.func) + BASE_FRAME) + Frame.HEADER;
      memory.copy(load<u32>(at), callee + load<u32>(at, 8), n);
      charge(n);
      return;
    }
    case Native.runtime_makefuncargs: {
      const func = load<u32>(fp + Frame.func);
      const closure = load<u32>(fp + Frame.ctx);
      const args = load<u32>(func, Fn.argSize);
      const frame = allocate(args + load<u32>(func, Fn.resultSize), ObjectTag.WORDS);
      memory.copy(frame, fp, args);
      store<u64>(at, closure);
      store<u64>(at, frame, 8);
      return;
    }
    case Native.runtime_makefuncresults: {
      const func = load<u32>(fp + Frame.func);
      const args = load<u32>(func, Fn.argSize);
      memory.copy(fp + args, load<u32>(at) + args, load<u32>(func, Fn.resultSize));
      return;
    }
    case Native.runtime_makechan:
      makeChan(at + 16, load<u32>(at), load<i64>(at, 8));
      return;
    case Native.runtime_chansend:
      send(load<u32>(at), load<u32>(at, 8), fp);
      return;
    case Native.runtime_chanrecv:
      receive(load<u32>(at), load<u32>(at, 8), at + 16 - fp, fp);
      return;
    case Native.runtime_chanclose:
      closeChan(load<u32>(at));
      return;
    case Native.runtime_growslice:
      grow(at + 40, at + 8, load<u64>(at, 32), load<u32>(at));
      return;
    default: {
      // runtime_chanselect. Values stand in the heap; select wants offsets from fp, and waiting goroutines' stacks stay where they are.
      const cases = load<u32>(at);
      const n = load<u32>(at, 8);
      for (let k: u32 = 0; k < n; k++) {
        const value = cases + k * CASE + CASE_VALUE;
        store<u64>(value, load<u32>(value) - fp);
      }
      select(at + 24, n, cases, load<u32>(at, 16) != 0, fp);
    }
  }
}

function reflectCall(g: u32, func: u32, closure: u32, args: u32, argBytes: u32, frame: u32): void {
  if (!pushFrame(g, func, closure, load<u32>(g, G.pc))) return;
  const fp = load<u32>(g, G.fp);
  memory.copy(fp, args, argBytes);
  charge(argBytes);
  store<u32>(fp - load<u32>(fp + Frame.callerDelta) + Frame.func, frame);
}
