// Functions of the standard library that only the machine can give. A function declared without a body in src/std is a
// native; its qualified name (as `runtime.FuncForPC` prints it) must stand here. Arguments stand at the operand's frame
// offset in register form, results after them. Shared by the compiler and the machine; the position is the number.

export enum Native {
  /** func write(fd int, p unsafe.Pointer, n int) */
  runtime_write,
  /** func exit(code int) */
  runtime_exit,
  /** func throw(s string): `fatal error: s`, traceback, status 2 */
  runtime_throw,
  /** func fatalpanicexit(): ends with status 2 as PANICKED after fatalpanic has printed */
  runtime_fatalpanicexit,
  runtime_Gosched,
  runtime_Goexit,
  runtime_NumGoroutine,
  runtime_GC,
  /** func nanotime() int64 */
  runtime_nanotime,
  /** func rand() uint64 */
  runtime_rand,
  /** func goid() int */
  runtime_goid,
  /** func semacquire(addr *uint32, reason int), func semrelease(addr *uint32) */
  runtime_semacquire,
  runtime_semrelease,
  /** func panicinfo(n int) (v any, recovered bool, goexit bool, ok bool): the n-th newest panic of this goroutine */
  runtime_panicinfo,
  /** func newobject(t *abi.Type) unsafe.Pointer */
  runtime_newobject,
  /** func newarray(t *abi.Type, n int) unsafe.Pointer */
  runtime_newarray,
  /** func memmove(to, from unsafe.Pointer, n uintptr) */
  runtime_memmove,
  /** func memclr(p unsafe.Pointer, n uintptr) */
  runtime_memclr,
  /** func valequal(t *abi.Type, a, b unsafe.Pointer) bool */
  runtime_valequal,
  /** func ifaceE2I / implements(t, iface *abi.Type) bool */
  runtime_implements,
  /** func makemap(t *abi.Type, hint int) unsafe.Pointer */
  runtime_makemap,
  /** func mapaccess(t *abi.Type, m, key unsafe.Pointer) unsafe.Pointer: nil when absent */
  runtime_mapaccess,
  runtime_mapassign,
  runtime_mapdelete,
  runtime_mapclear,
  /** func mapiterinit(t *abi.Type, m unsafe.Pointer, it *hiter): stands at the first entry; hiter is Iter.SIZE bytes */
  runtime_mapiterinit,
  runtime_mapiternext,
  /** func (m *Mutex) Lock() and so on: sync.Mutex is {state int32; sema uint32} as in Go */
  sync_Mutex_Lock,
  sync_Mutex_TryLock,
  sync_Mutex_Unlock,
  /** sync.RWMutex is {w Mutex; writerSem, readerSem uint32; readerCount, readerWait int32} as in Go */
  sync_RWMutex_Lock,
  sync_RWMutex_TryLock,
  sync_RWMutex_Unlock,
  sync_RWMutex_RLock,
  sync_RWMutex_TryRLock,
  sync_RWMutex_RUnlock,
  atomic_LoadInt32,
  atomic_LoadInt64,
  atomic_StoreInt32,
  atomic_StoreInt64,
  atomic_AddInt32,
  atomic_AddInt64,
  atomic_SwapInt32,
  atomic_SwapInt64,
  atomic_CompareAndSwapInt32,
  atomic_CompareAndSwapInt64,
  atomic_AndInt32,
  atomic_AndInt64,
  atomic_OrInt32,
  atomic_OrInt64,
  math_Float64bits,
  math_Float64frombits,
  math_Float32bits,
  math_Float32frombits,
  math_Sqrt,
  math_Floor,
  math_Ceil,
  math_Trunc,
  math_Abs,
  math_Copysign,
  math_FMA,
  /** func goversion() int: 123, 124 or 126 */
  runtime_goversion,
  /** func callerline(skip int) (file string, line int, ok bool): where the skip-th caller (0: the function that calls the native) stands; wrappers don't count */
  runtime_callerline,
  /** func callerfunc(skip int) (name string, pc uintptr, ok bool): that function's name as in a traceback, and its pc */
  runtime_callerfunc,
  /** func sleep(ns int64): waits (Wait.SLEEP) on the virtual clock; at least a Gosched */
  runtime_sleep,
  /** func read(fd int, p unsafe.Pointer, n int) int: bytes read from standard input (fd 0) or of the command line (fd -1), 0 at the end */
  runtime_read,
  /** as the Int64 ones; typed, so that the collector sees the pointers */
  atomic_LoadPointer,
  atomic_StorePointer,
  atomic_SwapPointer,
  atomic_CompareAndSwapPointer,
  /** func mapclone(t *abi.Type, m unsafe.Pointer) unsafe.Pointer: maps.Clone */
  runtime_mapclone,
  /** func memstat(which int) uint64: 0 HeapAlloc, 1 Mallocs, 2 Frees, 3 TotalAlloc, 4 NumGC, 5 HeapInuse, 6 Sys, 7 StackInuse, 8 NextGC, 9 NumForcedGC, 10 PauseTotalNs, 11 LastGC, 12 goroutines that run finalizers or cleanups */
  runtime_memstat,
  /** func typeat(i int) *abi.Type: the i-th type of the image, nil after the last */
  runtime_typeat,
  /**
   * func reflectcall(fn, ctx, args unsafe.Pointer, argBytes uintptr, frame unsafe.Pointer): calls a function descriptor with arguments
   * in register form; the running function goes on with the descriptor `frame`, which has room for arguments and results
   */
  runtime_reflectcall,
  /** func reflectresults(to unsafe.Pointer, skip, n uintptr): results of the call that has just returned, behind `skip` bytes of arguments */
  runtime_reflectresults,
  /** func makefuncargs() (ctx, frame unsafe.Pointer): the closure of this call, and a copy of its arguments with room for the results */
  runtime_makefuncargs,
  /** func makefuncresults(frame unsafe.Pointer): makes the results in the copy the results of this call, which must return then */
  runtime_makefuncresults,
  /** func makechan(elem *abi.Type, size int) unsafe.Pointer */
  runtime_makechan,
  /** func chansend(ch, value unsafe.Pointer), func chanrecv(ch, value unsafe.Pointer) (ok bool): values in memory form */
  runtime_chansend,
  runtime_chanrecv,
  runtime_chanclose,
  /** func growslice(elem *abi.Type, s slice, n int) slice: s longer by n */
  runtime_growslice,
  /** func chanselect(cases unsafe.Pointer, n int, hasDefault bool) (index int, ok bool): cases are {channel, 1 to receive, value address} */
  runtime_chanselect,
  /** func runtime_findobject(p unsafe.Pointer) (base, size uintptr, typ *abi.Type): the heap object, zeros if none; typ nil: no descriptor */
  runtime_findobject,
  /** func runtime_addspecial(p unsafe.Pointer, kind int, data unsafe.Pointer) int: heap/specials.ts; 0: there is one */
  runtime_addspecial,
  /** func runtime_removespecial(p uintptr, kind int, id int) bool */
  runtime_removespecial,
  /** func runtime_specialdata(p unsafe.Pointer, kind int) unsafe.Pointer: nil when there is none */
  runtime_specialdata,
  /** func runtime_nextdue(kind int) (obj, data unsafe.Pointer): takes the next finalizer or cleanup that is due */
  runtime_nextdue,
  /** func runtime_gcparam(which int, value int64) int64: sets 0 GOGC, 1 the memory limit; gives the old value */
  runtime_gcparam,
  /** func runtime_funcinfo(pc uintptr) (name string, entry, descriptor uintptr): the function that an instruction, or a descriptor, belongs to; zeros if none */
  runtime_funcinfo,
  /** func runtime_pcline(pc uintptr) (file string, line int, ok bool) */
  runtime_pcline,
  /**
   * func runtime_goframe(n, skip int) (name string, pc uintptr, id, reason int, ok bool): of the n-th goroutine that is not running, its skip-th
   * call; skip -1: where it was started, and by which goroutine. reason is Wait, -1: it could run
   */
  runtime_goframe,
  /** func runtime_gcpause(i int) (pause, end uint64): of the i-th collection, counted from 0; the last 256 are known */
  runtime_gcpause,
  /** func runtime_hash(v any, seed uint64) uint64; panics when v holds something that cannot be hashed */
  runtime_hash,
  /** func runtime_starttimer(f func(), when int64, counted bool) (timer uint64): f runs in a goroutine at that time; one that does not count is no goroutine to NumGoroutine */
  runtime_starttimer,
  /** func runtime_stoptimer(timer uint64) bool: whether it was still to fire */
  runtime_stoptimer,
  /** func runtime_bubbleenter() bool: a bubble with this goroutine as its root; false: it is in one */
  runtime_bubbleenter,
  /** func runtime_bubblerun() int: waits until its bubble is over: 0 all goroutines ended, 1 all are blocked, 2 main has ended and others are blocked */
  runtime_bubblerun,
  runtime_bubbleleave,
  /** func runtime_bubblewait() int: waits until the others are durably blocked; 1: not in a bubble, 2: another goroutine waits */
  runtime_bubblewait,
  /** func runtime_timerchan(c chan Time): c is a timer's: len and cap of it are 0 */
  runtime_timerchan,
  /** func runtime_bubbleid() int: 0 outside */
  runtime_bubbleid,
  strings_IndexByte,
  COUNT,
}
