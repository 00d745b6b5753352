// npm run bench -- mix FILE.go …: which instructions a program executes, and which follow each other: what fusing goes by
// (src/machine/assembly/fuse.ts). A program is a main, or a bench function as in programs/.

import { readFileSync } from 'node:fs';
import { build, defaultRunOptions, Machine } from '../../src/host/index.ts';
import { Address, G, M } from '../../src/machine/tables/layout.ts';
import { Op } from '../../src/machine/tables/ops.ts';

/** Steps that are left out, because the program only starts, and that are counted. */
const skipped = 20_000;
const counted = 200_000;
const shown = 16;
const instruction = 16;

function printMix(module: WebAssembly.Module, files: readonly string[]): void {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const main = /^func main\(/m.test(text) ? '' : '\nfunc main() { println(bench()) }\n';
    const { image } = build([{ name: file, text: text + main }], defaultRunOptions.goVersion, { kind: 'main' });
    if (image === undefined) throw new Error(`${file} does not compile`);
    const machine = Machine.create(module, image, defaultRunOptions);
    const code = new DataView(image.bytes.buffer, image.bytes.byteOffset);
    const sequences = [1, 2, 3].map(() => new Map<string, number>());
    let before: { readonly pc: number; readonly ops: readonly string[] } = { pc: 0, ops: [] };
    let steps = 0;
    machine.runTo(skipped);
    for (; steps < counted && !machine.ended; steps++) {
      const pc = machine.view.getUint32(machine.field(M.currentG) + G.pc, true);
      const op = Op[code.getUint8(pc - Address.IMAGE)] as string;
      const ops = [...(pc === before.pc + instruction ? before.ops.slice(-2) : []), op];
      sequences.forEach((counts, i) => {
        if (ops.length <= i) return;
        const key = ops.slice(-1 - i).join(' ');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      });
      before = { pc, ops };
      machine.runTo(machine.steps + 1);
    }
    console.log(file);
    for (const counts of sequences) {
      const top = [...counts].sort((x, y) => y[1] - x[1]).slice(0, shown);
      console.log(`  ${top.map(([key, n]) => `${key} ${((100 * n) / steps).toFixed(1)}%`).join(', ')}`);
    }
  }
}

printMix(new WebAssembly.Module(readFileSync('src/machine/build/machine.wasm')), process.argv.slice(3));
