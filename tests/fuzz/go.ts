// Real Go beside the fuzzers, where it is installed: a batch of programs is built side by side and each is run.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface NativeRun {
  readonly stdout: string;
  readonly status: number;
  /** The compiler's first message, if it refuses the program. */
  readonly refused?: string;
}

/** The command of a Go 1.26, or null. */
export function realGo(): string | null {
  for (const command of ['go1.26', 'go']) {
    const { status, stdout } = spawnSync(command, ['version'], { encoding: 'utf8' });
    if (status === 0 && stdout.includes('go1.26')) return command;
  }
  return null;
}

/** Builds and runs each program; null for one that takes too long or prints too much. */
export function goPrograms(go: string, texts: readonly string[]): (NativeRun | null)[] {
  const folder = mkdtempSync(join(tmpdir(), 'tombstone-fuzz-'));
  try {
    writeFileSync(join(folder, 'go.mod'), 'module fuzz\n\ngo 1.26\n');
    texts.forEach((text, i) => {
      mkdirSync(join(folder, `p${i}`));
      writeFileSync(join(folder, `p${i}`, 'prog.go'), text);
    });
    const environment = { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off', GOPROXY: 'off', GOTRACEBACK: 'single' };
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    // one build for all: with errors in some, each is built alone
    const all = spawnSync(go, ['build', '-ldflags=-s -w', '-o', `${bin}/`, './...'], {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
    });
    return texts.map((_, i) => {
      if (all.status !== 0) {
        const one = spawnSync(go, ['build', '-ldflags=-s -w', '-o', join(bin, `p${i}`), `./p${i}`], {
          cwd: folder,
          env: environment,
          encoding: 'utf8',
        });
        if (one.status !== 0) return { stdout: '', status: 1, refused: one.stderr.split('\n')[1] ?? one.stderr };
      }
      const run = spawnSync(join(bin, `p${i}`), [], { timeout: 10_000, maxBuffer: 32 << 20, env: environment });
      if (run.error !== undefined || run.status === null) return null;
      return { stdout: run.stdout.toString('utf8'), status: run.status };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
