// A random well-typed Go program with one output: structs with methods, functions that call earlier ones, and a main that runs
// each of them under recover. Fuel bounds the calls, helpers keep indices and sizes small.

import { expression } from './expressions.ts';
import { type FunctionDecl, Generator, type StructType } from './generator.ts';
import { comparable, type GoType, printable, typeText } from './go-types.ts';
import { Random } from './random.ts';
import { statements } from './statements.ts';

const helpers = `package main

import (
	"fmt"
	"sync"
)

var wait sync.WaitGroup

var fuel = 400

type Speaker interface{ Speak() string }

//go:noinline
func v[T any](x T) T { return x }

var shows = 0

func show(x any) {
	if shows++; shows < 3000 {
		fmt.Println(x)
	}
}

func at(n, i int) int {
	if n == 0 {
		return i
	}
	return int(uint(i) % uint(n))
}

func part[T any](s []T, i, j int) []T {
	i, j = at(len(s)+1, i), at(len(s)+1, j)
	return s[min(i, j):max(i, j)]
}

func first[T any](s []T) []T { return s[:min(len(s), 6)] }

func cut(s string, i, j int) string {
	i, j = at(len(s)+1, i), at(len(s)+1, j)
	return s[min(i, j):max(i, j)]
}

func short(s string) string { return s[:min(len(s), 40)] }

func charAt(s string, i int) uint8 { return s[at(len(s), i)] }

func sum[T int | string](xs []T) (total T) {
	for _, x := range xs {
		total += x
	}
	return total
}

func as[T any](x any) T {
	t, _ := x.(T)
	return t
}

func has[K comparable, E any](m map[K]E, k K) bool {
	_, ok := m[k]
	return ok
}

func toInt(f float64) int {
	if f > -1e15 && f < 1e15 {
		return int(f)
	}
	return 0
}

// mix gives other keys for numbers, the same for all else.
func mix[K comparable, M ~map[K]E, E any](m M, i int, k K) K {
	switch p := any(&k).(type) {
	case *int:
		*p += i * 7
	case *string:
		*p += fmt.Sprint(i)
	case *uint8:
		*p += uint8(i)
	case *float64:
		*p += float64(i)
	}
	return k
}

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}
`;

/** Lines of a struct type with its method; pointer receivers on every second. */
function struct(g: Generator): string[] {
  const { random } = g;
  const fields = Array.from({ length: random.below(4) }, () => g.type(1)).filter((t) => t.kind !== 'interface');
  const type: StructType = { kind: 'struct', name: `S${g.structs.length}`, fields };
  const lines = [`type ${type.name} struct {`, ...fields.map((t, i) => `\tF${i} ${typeText(t)}`), '}', ''];
  const shown = fields.findIndex(printable);
  const told = shown < 0 ? `"${type.name}"` : `fmt.Sprint("${type.name} ", s.F${shown})`;
  lines.push(`func (s ${random.chance(0.5) ? '*' : ''}${type.name}) Speak() string { return ${told} }`, '');
  g.structs.push(type);
  return lines;
}

function functionDecl(g: Generator): string[] {
  const { random } = g;
  return g.block(() => {
    const params = Array.from({ length: random.below(4) }, () => g.declare('a', g.type(2)));
    const result = g.type(2);
    const decl: FunctionDecl = { name: `f${g.functions.length}`, params: params.map((p) => p.type), result };
    const named = random.chance(0.3);
    const out = named ? `(out ${typeText(result)})` : typeText(result);
    const lines = [`func ${decl.name}(${params.map((p) => `${p.name} ${typeText(p.type)}`).join(', ')}) ${out} {`];
    lines.push('\tif fuel--; fuel < 0 {', `\t\treturn ${named ? 'out' : `*new(${typeText(result)})`}`, '\t}');
    if (named) g.scope.push({ name: 'out', type: result, assignable: true });
    lines.push(...statements(g, 2 + random.below(6), 3).map((line) => `\t${line}`));
    lines.push(named && random.chance(0.5) ? '\treturn' : `\treturn ${expression(g, result, 3)}`, '}', '');
    g.functions.push(decl);
    return lines;
  });
}

/** The program of a seed: always the same text. */
export function randomProgram(seed: number): string {
  const g = new Generator(new Random(seed));
  const lines: string[] = [];
  for (let i = g.random.below(4); i > 0; i--) lines.push(...struct(g));
  for (let i = 3 + g.random.below(6); i > 0; i--) lines.push(...functionDecl(g));
  lines.push('func main() {');
  for (const f of g.functions) {
    const call = `${f.name}(${f.params.map((t) => expression(g, t, 2)).join(', ')})`;
    const tell = printable(f.result) || !comparable(f.result) ? '' : '_ = ';
    const shown: GoType = f.result;
    lines.push(`\tfuel = 400`, `\ttry("${f.name}", func() {`);
    lines.push(printable(shown) ? `\t\tfmt.Printf("${f.name} %v\\n", ${call})` : `\t\t${tell}${call}`, '\t})');
  }
  lines.push('\twait.Wait()', '}', '');
  return `${helpers}\n${lines.join('\n')}`;
}
