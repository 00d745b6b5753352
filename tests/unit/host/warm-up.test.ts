import { expect, test } from 'vitest';
import { warmUp } from '../../../src/host/index.ts';

test('the program of the warm-up builds', () => {
  expect(warmUp()).toBe(true);
});
