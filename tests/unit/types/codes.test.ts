// Every error code has an example that is reported with that code.

import { describe, expect, test } from 'vitest';
import { codeExamples } from '../../../src/types/index.ts';
import { check } from './helpers.ts';

describe('error codes', () => {
  for (const [code, example] of Object.entries(codeExamples)) {
    if (example === null) continue;
    test(code, () => {
      expect(check(example, { allowNoBody: true }).diagnostics.map((d) => d.code)).toContain(code);
    });
  }
});
