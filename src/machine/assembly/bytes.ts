// Copying and zeroing a few bytes. The engine's own memory.copy and memory.fill leave the module for the host's C library, which costs more
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
