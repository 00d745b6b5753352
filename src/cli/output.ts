// Writing to standard output and error at once and completely, also into a full pipe.

import { writeSync } from 'node:fs';

/** Writes all bytes; a closed pipe (`| head`) ends the process quietly, as SIGPIPE would. */
export function writeAll(fd: 1 | 2, data: Uint8Array | string): void {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(fd, bytes, done, bytes.length - done);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') process.exit(141);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
