// The code of small functions, by hand: what the compiler promises about its quality. Operands are frame offsets.

import { describe, expect, it } from 'vitest';
import { disassemble } from '../../../src/compiler/index.ts';
import { lowerFunction } from '../../support/lower.ts';

function expectCode(source: string, ...lines: string[]): void {
  it(source, () => {
    const fn = lowerFunction(`package main\n${source}\nfunc main() {}\n`, 'f');
    expect(disassemble(fn)).toEqual(lines.map((line, i) => `${i}: ${line}`));
  });
}

describe('arithmetic', () => {
  expectCode('func f(a, b int) int { return a*b - 7 }', 'MUL 24 0 8', 'ADDI 16 24 -7', 'RET 0 0 0');
  expectCode('func f(a int8) int8 { return a + 1 }', 'ADDI 8 0 1', 'SEXT8 8 8 0', 'RET 0 0 0');
  expectCode('func f(a uint32) uint32 { return a &^ 3 >> 1 }', 'ANDI 16 0 -4', 'SHRI 8 16 1', 'RET 0 0 0');
  expectCode('func f(a float32) float32 { return a * a }', 'FMUL 8 0 0', 'FROUND 8 8 0', 'RET 0 0 0');
  expectCode(
    'func f(a uint64, n uint) uint64 { return a<<n | a>>3 }',
    'SHL 24 0 8',
    'SHRI 32 0 3',
    'OR 16 24 32',
    'RET 0 0 0',
  );
});

describe('branches', () => {
  expectCode(
    'func f(n int) int { if n < 2 { return n }; return 0 }',
    'JGEI 0 2 @3',
    'MOV 8 0 0',
    'RET 0 0 0',
    'LDI 8 0 0',
    'RET 0 0 0',
  );
  expectCode(
    'func f(n int) (s int) { for i := 0; i < n; i++ { s += i }; return }',
    'LDI 8 0 0',
    'LDI 16 0 0',
    'JMP @5 0 0',
    'ADD 8 8 16',
    'ADDI 16 16 1',
    'JLT 16 0 @3',
    'RET 0 0 0',
  );
  expectCode(
    'func f(a, b uint64, ok bool) bool { return a < b && ok }',
    'LTU 32 0 8',
    'JF 32 @3 0',
    'MOV 32 16 0',
    'MOV 24 32 0',
    'RET 0 0 0',
  );
});

describe('memory', () => {
  expectCode('func f(s []int, i int) int { return s[i] }', 'LDX64 32 0 24', 'RET 0 0 0');
  expectCode(
    'func f(s [][]int8, i, j int) int8 { return s[i][j] }',
    'IDX 48 0 24 #24',
    'LD128 56 48 0',
    'LDX8S 40 56 32',
    'RET 0 0 0',
  );
  expectCode('type T struct{ a int32; b string }\nfunc f(p *T) string { return p.b }', 'LD128 8 0 8', 'RET 0 0 0');
  expectCode('type T struct{ a int32; b uint16 }\nfunc f(t T) uint16 { return t.b }', 'LDL16U 8 4 0', 'RET 0 0 0');
  expectCode('var g int\nfunc f() { g++ }', 'LDI 0 g 0', 'LD64 8 0 0', 'ADDI 16 8 1', 'ST64 0 16 0', 'RET 0 0 0');
  expectCode(
    'func f(a [4]int, i int) int { return a[i] }',
    'BOUND 32 4 0',
    'FADDR 56 0 32',
    'ELEM 48 56 32 #8',
    'LD64 40 48 0',
    'RET 0 0 0',
  );
});

describe('calls', () => {
  expectCode(
    'func f(x int) int { return h(x, 1) + x }\nfunc h(a, b int) int { return a }',
    'MOV 40 0 0',
    'LDI 48 1 0',
    'CALL 40 main.h 0',
    'ADD 8 56 0',
    'RET 0 0 0',
  );
  expectCode('type I interface{ M(int) }\nfunc f(i I) { i.M(3) }', 'LDI 48 3 0', 'CALLI 40 0 method M #1', 'RET 0 0 0');
  expectCode('func f(g func() int) int { return g() }', 'CALLC 40 0 0', 'MOV 8 40 0', 'RET 0 0 0');
});
