// How long the editor waits for errors after a keystroke: the whole program is parsed and checked again after each of many
// single-character edits of the labs' programs.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/host/index.ts';

const editsPerProgram = 40;
const typed = ['x', ' ', '(', '}', '"', '.', '\n', '1'];

export function benchKeystrokes(): void {
  const texts = readdirSync('labs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
    .map((name) => readFileSync(join('labs', name), 'utf8'));
  const times: number[] = [];
  for (const text of texts) check([{ name: 'lab.go', text }], '1.26'); // the library is there before anybody types
  for (const text of texts) {
    for (let i = 0; i < editsPerProgram; i++) {
      const at = Math.floor((text.length * (i + 0.5)) / editsPerProgram);
      const edited =
        i % 4 === 3
          ? text.slice(0, at) + text.slice(at + 1)
          : text.slice(0, at) + typed[i % typed.length] + text.slice(at);
      const start = performance.now();
      check([{ name: 'lab.go', text: edited }], '1.26');
      times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const quantile = (q: number) => `${(times[Math.floor((times.length - 1) * q)] ?? 0).toFixed(2)} ms`;
  const size = (texts.reduce((sum, text) => sum + text.length, 0) / texts.length / 1e3).toFixed(1);
  console.log(
    `\nre-check after a keystroke, ${times.length} edits of ${texts.length} programs of labs (${size} KB each):`,
  );
  console.log(`median ${quantile(0.5)}, 95 % within ${quantile(0.95)}, slowest ${quantile(1)}`);
}
