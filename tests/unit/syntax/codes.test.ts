import { expect, test } from 'vitest';
import { syntaxCodes } from '../../../src/syntax/index.ts';
import { messages, parse } from './helpers.ts';

for (const [code, { example, message }] of Object.entries(syntaxCodes)) {
  test(code, () => {
    expect(messages(example)[0]).toBe(message);
    expect(parse(example).diagnostics[0]?.code).toBe(code);
  });
}
