// Go's size classes: the table of internal/runtime/gc/sizeclasses.go, and the rounding that append's growth depends on.

import { maddr, P } from '../record';

export const CLASSES: u32 = 68;
export const PAGE: u32 = 8192;
export const PAGE_SHIFT: u32 = 13;
export const MAX_SMALL: u32 = 32768;
/** Objects with pointers above this size carry a header of 8 bytes in gc, which counts for their class. */
const HEADER_ABOVE: u32 = 512;
const HEADER: u32 = 8;

const classSizes = memory.data<u16>([
  0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480, 512,
  576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144,
  6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264,
  28672, 32768,
]);

const classPages = memory.data<u8>([
  0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 2, 1, 3,
  2, 3, 1, 3, 2, 3, 4, 5, 6, 1, 7, 6, 5, 4, 3, 5, 7, 2, 9, 7, 5, 8, 3, 10, 7, 4,
]);

export function classSize(sizeClass: u32): u32 {
  return load<u16>(classSizes + (sizeClass << 1));
}

export function classNPages(sizeClass: u32): u32 {
  return load<u8>(classPages + sizeClass);
}

/** Fills the two lookup tables (class by size in steps of 8 up to 1024, of 128 above); once, at start. */
export function initSizes(): void {
  let at = maddr(P.classBySize);
  let sizeClass: u32 = 0;
  for (let size: u32 = 0; size <= 1024; size += 8) {
    while (classSize(sizeClass) < size) sizeClass++;
    store<u8>(at++, <u8>sizeClass);
  }
  at = maddr(P.classBySize128);
  for (let size: u32 = 1024; size <= MAX_SMALL; size += 128) {
    while (classSize(sizeClass) < size) sizeClass++;
    store<u8>(at++, <u8>sizeClass);
  }
}

/** The class of a small object (size <= MAX_SMALL). */
// @ts-ignore: decorator
@inline
export function sizeClassOf(size: u32): u32 {
  return size <= 1024
    ? load<u8>(maddr(P.classBySize) + ((size + 7) >> 3))
    : load<u8>(maddr(P.classBySize128) + ((size - 1024 + 127) >> 7));
}

/** `size` plus gc's malloc header, when such an object has one. */
// @ts-ignore: decorator
@inline
export function withHeader(size: u32, noscan: bool): u32 {
  return !noscan && size > HEADER_ABOVE ? size + HEADER : size;
}

/** runtime.roundupsize: the usable size of the block that an object of this size gets. */
export function roundUpSize(size: u64, noscan: bool): u64 {
  if (size <= MAX_SMALL - HEADER) {
    const wanted = withHeader(<u32>size, noscan);
    return <u64>(classSize(sizeClassOf(wanted)) - (wanted - <u32>size));
  }
  const rounded = size + PAGE - 1;
  return rounded < size ? size : rounded & ~(<u64>PAGE - 1);
}
