// Go's size classes, to know how many buckets an array really has: allocations are rounded up to a class.

/** runtime/sizeclasses.go: class_to_size. */
const classes = [
  0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480,
  512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864,
  5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760,
  24576, 27264, 28672, 32768,
];
const maxSmall = 32768;
const page = 8192;
/** Objects with pointers above this size share their block with a header. */
const headerAbove = 512;
const header = 8;

/** runtime.roundupsize: bytes that an allocation of `size` bytes can use. */
export function roundUpSize(size: number, noscan: boolean): number {
  if (size > maxSmall - header) return Math.ceil(size / page) * page;
  const extra = !noscan && size > headerAbove ? header : 0;
  return (classes.find((c) => c >= size + extra) ?? maxSmall) - extra;
}

/** runtime.makeBucketArray: buckets of an array of n, preallocated overflow buckets included. */
export function bucketArrayLength(n: number, bucketSize: number, noscan: boolean): number {
  if (n < 16) return n;
  const wanted = n + n / 16;
  return Math.max(wanted, Math.floor(roundUpSize(wanted * bucketSize, noscan) / bucketSize));
}
