// UTF-8 by Go's rules: an invalid byte decodes to U+FFFD with width 1; surrogates and values above U+10FFFF encode as U+FFFD.

const ERROR_RUNE: u32 = 0xfffd;

/** Rune and width (in the high 32 bits) of the text at address, length > 0. */
export function decodeRune(address: u32, length: u32): u64 {
  const first: u32 = load<u8>(address);
  if (first < 0x80) return one(first, 1);
  if (first < 0xc2 || first > 0xf4) return one(ERROR_RUNE, 1);
  if (length < 2) return one(ERROR_RUNE, 1);
  const second: u32 = load<u8>(address, 1);
  let low: u32 = 0x80;
  let high: u32 = 0xbf;
  if (first == 0xe0) low = 0xa0;
  else if (first == 0xed) high = 0x9f;
  else if (first == 0xf0) low = 0x90;
  else if (first == 0xf4) high = 0x8f;
  if (second < low || second > high) return one(ERROR_RUNE, 1);
  if (first < 0xe0) return one(((first & 0x1f) << 6) | (second & 0x3f), 2);
  if (length < 3) return one(ERROR_RUNE, 1);
  const third: u32 = load<u8>(address, 2);
  if ((third & 0xc0) != 0x80) return one(ERROR_RUNE, 1);
  if (first < 0xf0) return one(((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f), 3);
  if (length < 4) return one(ERROR_RUNE, 1);
  const fourth: u32 = load<u8>(address, 3);
  if ((fourth & 0xc0) != 0x80) return one(ERROR_RUNE, 1);
  return one(((first & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f), 4);
}

// @ts-ignore: decorator
@inline
function one(rune: u32, width: u32): u64 {
  return <u64>rune | (<u64>width << 32);
}

function valid(rune: i64): u32 {
  return rune < 0 || rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff) ? ERROR_RUNE : <u32>rune;
}

export function runeLength(rune: i64): u32 {
  const r = valid(rune);
  return r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
}

/** Writes a rune; answers its width. */
export function encodeRune(address: u32, rune: i64): u32 {
  const r = valid(rune);
  if (r < 0x80) {
    store<u8>(address, r);
    return 1;
  }
  if (r < 0x800) {
    store<u8>(address, 0xc0 | (r >> 6));
    store<u8>(address, 0x80 | (r & 0x3f), 1);
    return 2;
  }
  if (r < 0x10000) {
    store<u8>(address, 0xe0 | (r >> 12));
    store<u8>(address, 0x80 | ((r >> 6) & 0x3f), 1);
    store<u8>(address, 0x80 | (r & 0x3f), 2);
    return 3;
  }
  store<u8>(address, 0xf0 | (r >> 18));
  store<u8>(address, 0x80 | ((r >> 12) & 0x3f), 1);
  store<u8>(address, 0x80 | ((r >> 6) & 0x3f), 2);
  store<u8>(address, 0x80 | (r & 0x3f), 3);
  return 4;
}
