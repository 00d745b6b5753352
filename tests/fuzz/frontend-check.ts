// What must hold of any text that the front end is given. Throws what does not.

import { check, formatErrors } from '../../src/host/index.ts';
import { parseFile, printFile, SourceSet, tokenize, walk } from '../../src/syntax/index.ts';
import { checkPackage } from '../../src/types/index.ts';
import { treeDifference } from '../support/tree.ts';

/** The printed form of larger files is not looked at: it would only repeat what smaller ones tell. */
const printLimit = 200_000;

/** Tokens, tree, printed form, types as gc judges them and tolerantly, messages. */
export function examine(text: string): void {
  for (const { start, end } of tokenize(text)) {
    if (start < 0 || start > end || end > text.length) throw new Error(`token from ${start} to ${end}`);
  }
  const sources = new SourceSet();
  const source = sources.add('prog.go', text);
  const { file, diagnostics } = parseFile(source);
  let last = -1;
  for (const { pos, end, message } of diagnostics) {
    if (pos < last || pos > end || end > source.base + text.length + 1) throw new Error(`misplaced: ${message}`);
    last = pos;
  }
  walk(file, ({ kind, pos, end }) => {
    if (pos < source.base || pos > end || end > source.base + text.length) {
      throw new Error(`${kind} from ${pos} to ${end}`);
    }
  });
  if (diagnostics.length === 0 && text.length < printLimit) {
    const again = parseFile(new SourceSet().add('prog.go', printFile(file)));
    const [first] = again.diagnostics;
    if (first !== undefined) throw new Error(`printed and parsed again: ${first.message}`);
    const difference = treeDifference(file, again.file);
    if (difference !== '') throw new Error(`printed and parsed again, the tree differs: ${difference}`);
  }
  const options = { goVersion: 'go1.26', tolerant: true, allowNoBody: false };
  checkPackage('p', [file], sources, () => undefined, options);
  const checked = check([{ name: 'prog.go', text }], '1.26');
  for (const { pos, message } of checked.diagnostics) {
    // Words that only a mistake of ours puts into a message, unless the text has them.
    const slip = /\[object|NaN|\bnull\b|\bundefined (?:is|of)\b/.exec(message)?.[0];
    if (message === '' || (slip !== undefined && !text.includes(slip))) throw new Error(`message: ${message}`);
    if (pos !== 0 && checked.sources.position(pos).line === 0) throw new Error(`nowhere: ${message}`);
  }
  formatErrors(checked);
}
