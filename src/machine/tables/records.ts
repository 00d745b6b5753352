// The small records that hang on a goroutine, read by the machine and the host. Fields are u32 unless a comment says
// otherwise. Frames are given relative to the stack's base, because stacks move. Enums of plain integers only.

export enum DeferRecord {
  link = 0,
  frame = 4,
  closure = 8,
  flags = 12,
  /** pc of the defer statement */
  pc = 16,
  SIZE = 24,
}

export enum PanicRecord {
  link = 0,
  flags = 4,
  /** u64 type, u64 data word */
  value = 8,
  /** the frame that panicked, and the pc after the panicking instruction */
  frame = 24,
  pc = 28,
  /** frame of the deferred call it is running, and the frame that deferred it */
  running = 32,
  deferFrame = 36,
  SIZE = 40,
}

export enum PanicFlag {
  RECOVERED = 1,
  GOEXIT = 2,
}

/** Frame.flags bits. */
export enum FrameFlag {
  /** the deferred closure is the compiler's wrapper around the deferred call */
  WRAPPER = 1,
  /** a deferred call: it returns to the instruction that runs deferred calls, not behind it */
  DEFERRED = 2,
}

/** A bubble of testing/synctest. */
export enum BubbleRecord {
  /** the goroutine that waits for the bubble to end, the first of the bubble, the one in synctest.Wait */
  root = 0,
  main = 4,
  waiter = 8,
  /** goroutines in it, the root too, and those of them that are not durably blocked */
  total = 12,
  running = 16,
  /** main has ended */
  done = 20,
  id = 24,
  /** its goroutines that are asleep and its timers, by deadline */
  sleepers = 28,
  /** i64: its clock */
  now = 32,
  SIZE = 40,
}

/** A goroutine waiting on a channel, once per select case. */
export enum Sudog {
  /** in the channel's queue */
  next = 0,
  prev = 4,
  g = 8,
  /** offset from the goroutine's fp of the value */
  value = 12,
  channel = 16,
  /** index of the select case, -1: a plain send or receive */
  caseIndex = 20,
  /** offset from fp of where to tell success; -1: nowhere */
  ok = 24,
  isSend = 28,
  /** other waits of the same goroutine */
  gNext = 32,
  /** offset from fp of a select's result */
  result = 36,
  SIZE = 40,
}
