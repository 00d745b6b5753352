// Unexported names of other packages: "not exported" where gc's export data has them, else "undefined".

import { describe, expect, test } from 'vitest';
import { messages } from './helpers.ts';

const q = `package q
type T struct{ a hidden; b int }
type hidden struct{}
type unseen struct{}
func (T) M(x inMethod) {}
type inMethod int
func Small() int { return small() }
func small() int { return 1 + limit }
const limit = 1
func Large(n int) int { go func() {}(); return large(n) }
func large(n int) int { return n }
func Dead() { if limit == 2 { dead() } }
func dead() {}
`;

describe('names of other packages', () => {
  test.each([
    ['hidden', '1:23: name hidden not exported by package q'],
    ['unseen', '1:23: undefined: q.unseen'],
    ['inMethod', '1:23: name inMethod not exported by package q'],
    ['small', '1:23: name small not exported by package q'],
    ['limit', '1:23: undefined: q.limit'],
    ['large', '1:23: undefined: q.large (but have Large)'],
    ['dead', '1:23: undefined: q.dead (but have Dead)'],
  ])('%s', (name, message) => {
    const found = messages(`import "q"; var _ = q.${name}`, { packages: { q } });
    expect(found).toContain(message);
  });
});
