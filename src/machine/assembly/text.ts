// Text on the program's standard error. String literals are UTF-16 in static memory and all ASCII; they are narrowed in
// the record's scratch area, because nothing may be allocated while a program is dying.

import { write } from './host';
import { maddr, P } from './record';

const STDERR = 2;

export function printText(text: string): void {
  const source = changetype<u32>(text);
  const length: u32 = min<u32>(text.length, 512);
  const target = maddr(P.text);
  for (let i: u32 = 0; i < length; i++) store<u8>(target + i, load<u16>(source + (i << 1)));
  write(STDERR, target, length);
}

export function printBytes(address: u32, length: u32): void {
  write(STDERR, address, length);
}

export function printUint(value: u64): void {
  let at = maddr(P.text) + 32;
  const end = at;
  do {
    store<u8>(--at, 48 + <u8>(value % 10));
    value /= 10;
  } while (value != 0);
  write(STDERR, at, end - at);
}

export function printHex(value: u64): void {
  let at = maddr(P.text) + 32;
  const end = at;
  do {
    const digit = <u8>(value & 15);
    store<u8>(--at, digit < 10 ? 48 + digit : 87 + digit);
    value >>= 4;
  } while (value != 0);
  store<u8>(--at, 120);
  store<u8>(--at, 48);
  write(STDERR, at, end - at);
}
