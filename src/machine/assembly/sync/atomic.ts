// sync/atomic: between two instructions nothing else runs, so plain loads and stores are atomic. Unsigned and pointer variants
// share these natives.

import { Native } from '../../tables/natives';
import { panicmemIfNil } from '../nil';

/** Address at `at`, further arguments at 8 and 16, the result after the last argument. */
export function atomicNative(which: i32, at: u32): void {
  const p = load<u32>(at);
  if (panicmemIfNil(p)) return;
  switch (which) {
    case Native.atomic_LoadInt32:
      store<i64>(at, load<i32>(p), 8);
      return;
    case Native.atomic_LoadInt64:
      store<i64>(at, load<i64>(p), 8);
      return;
    case Native.atomic_StoreInt32:
      store<i32>(p, load<i32>(at, 8));
      return;
    case Native.atomic_StoreInt64:
      store<i64>(p, load<i64>(at, 8));
      return;
    case Native.atomic_AddInt32: {
      const value = load<i32>(p) + load<i32>(at, 8);
      store<i32>(p, value);
      store<i64>(at, value, 16);
      return;
    }
    case Native.atomic_AddInt64: {
      const value = load<i64>(p) + load<i64>(at, 8);
      store<i64>(p, value);
      store<i64>(at, value, 16);
      return;
    }
    case Native.atomic_SwapInt32: {
      const old = load<i32>(p);
      store<i32>(p, load<i32>(at, 8));
      store<i64>(at, old, 16);
      return;
    }
    case Native.atomic_SwapInt64: {
      const old = load<i64>(p);
      store<i64>(p, load<i64>(at, 8));
      store<i64>(at, old, 16);
      return;
    }
    case Native.atomic_CompareAndSwapInt32: {
      const same = load<i32>(p) == load<i32>(at, 8);
      if (same) store<i32>(p, load<i32>(at, 16));
      store<u64>(at, <u64>same, 24);
      return;
    }
    case Native.atomic_CompareAndSwapInt64: {
      const same = load<i64>(p) == load<i64>(at, 8);
      if (same) store<i64>(p, load<i64>(at, 16));
      store<u64>(at, <u64>same, 24);
      return;
    }
    case Native.atomic_AndInt32: {
      const old = load<i32>(p);
      store<i32>(p, old & load<i32>(at, 8));
      store<i64>(at, old, 16);
      return;
    }
    case Native.atomic_AndInt64: {
      const old = load<i64>(p);
      store<i64>(p, old & load<i64>(at, 8));
      store<i64>(at, old, 16);
      return;
    }
    case Native.atomic_OrInt32: {
      const old = load<i32>(p);
      store<i32>(p, old | load<i32>(at, 8));
      store<i64>(at, old, 16);
      return;
    }
    default: {
      const old = load<i64>(p);
      store<i64>(p, old | load<i64>(at, 8));
      store<i64>(at, old, 16);
    }
  }
}
