// Copying, zeroing and searching bytes. The engine's own memory.copy and memory.fill leave the module for the host's C library, which costs more
// than the work itself when a value is a few words long.

/** Values up to this size are moved word by word. */
const SMALL: u32 = 64;

/** memory.copy; the two may overlap. */
export function copyBytes(to: u32, from: u32, bytes: u32): void {
  if (bytes == 8) {
    store<u64>(to, load<u64>(from));
    return;
  }
  // Upwards, word by word, is wrong when the target begins inside the source.
  if (bytes > SMALL || to - from < bytes) {
    memory.copy(to, from, bytes);
    return;
  }
  while (bytes >= 8) {
    store<u64>(to, load<u64>(from));
    to += 8;
    from += 8;
    bytes -= 8;
  }
  if (bytes & 4) {
    store<u32>(to, load<u32>(from));
    to += 4;
    from += 4;
  }
  if (bytes & 2) {
    store<u16>(to, load<u16>(from));
    to += 2;
    from += 2;
  }
  if (bytes & 1) store<u8>(to, load<u8>(from));
}

/** memory.fill with zero. */
export function zeroBytes(at: u32, bytes: u32): void {
  if (bytes > SMALL) {
    memory.fill(at, 0, bytes);
    return;
  }
  while (bytes >= 8) {
    store<u64>(at, 0);
    at += 8;
    bytes -= 8;
  }
  if (bytes & 4) {
    store<u32>(at, 0);
    at += 4;
  }
  if (bytes & 2) {
    store<u16>(at, 0);
    at += 2;
  }
  if (bytes & 1) store<u8>(at, 0);
}

const LOW: u64 = 0x0101010101010101;
const HIGH: u64 = 0x8080808080808080;

/** The place of the first byte with this value, -1 if there is none. */
export function indexByte(start: u32, length: u32, value: u32): i64 {
  const end = start + length;
  const pattern = LOW * <u64>value;
  let at = start;
  // The lowest bit that this finds is a true match; only bits above it may be false.
  for (; at + 8 <= end; at += 8) {
    const word = load<u64>(at) ^ pattern;
    const match = (word - LOW) & ~word & HIGH;
    if (match != 0) return <i64>(at - start + (<u32>ctz(match) >> 3));
  }
  for (; at < end; at++) if (load<u8>(at) == value) return <i64>(at - start);
  return -1;
}
