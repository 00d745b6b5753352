// What the editor shows of names, also in code that is broken.

import { expect, test } from 'vitest';
import { check, hover } from '../../../src/host/index.ts';

/** The hover of the name before the mark `¦`. */
function at(marked: string): string | null {
  const offset = marked.indexOf('¦');
  const checked = check([{ name: 'prog.go', text: marked.replace('¦', '') }], '1.26');
  return hover(checked, 'prog.go', offset)?.text ?? null;
}

const body = (text: string) => `package main\n\nimport "fmt"\n\nfunc main() {\n\t${text}\n}\n`;

const cases: readonly (readonly [source: string, text: string | null])[] = [
  [body('x¦ := map[string]int{}; fmt.Println(x)'), 'var x map[string]int'],
  [body('x := 1; fmt.Println(x¦)'), 'var x int'],
  [body('const n¦ = 3; fmt.Println(n)'), 'const n untyped int = 3'],
  [body('fmt.Println¦()'), 'func fmt.Println(a ...any) (n int, err error)'],
  [body('fmt¦.Println()'), 'package fmt'],
  ['package main\n\ntype T struct{ next *T }\n\nfunc main() { var t T; _ = t.next¦ }\n', 'field next *T'],
  ['package main\n\nfunc id[P any](p P) P { return p }\n\nfunc main() { _ = id¦(3) }\n', 'func id(p int) int'],
  ['package main\n\nfunc main() { _ = len¦("") }\n', 'builtin len'],
  // broken code
  [body('x := 1; fmt.Println(x¦'), 'var x int'],
  [body('x := 1; y := undefined + 1; fmt.Println(x¦, y)'), 'var x int'],
  [body('m := map[string]int{"a": }; m¦'), 'var m map[string]int'],
  [body('for k, v := range map[string]bool{} { fmt.Println(k, v¦) ; if'), 'var v bool'],
  ['package main\n\nfunc f(a int, b string) {\n\tc := a +\n}\n\nfunc main() { f¦(1) }\n', 'func f(a int, b string)'],
  [body('s := "é😀"; fmt.Println(/* é😀 */ s¦)'), 'var s string'],
  // nothing to say
  [body('x := 1 ¦ ; _ = x'), null],
  [body('nowhere¦()'), null],
];

test.each(cases)('%j', (source, text) => {
  expect(at(source)).toBe(text);
});

test('where a name is declared', () => {
  const text = 'package main\n\nimport "fmt"\n\nvar é😀, count int\n\nfunc main() { fmt.Println(count) }\n'.replace(
    '😀',
    'x',
  );
  const checked = check([{ name: 'prog.go', text }], '1.26');
  const from = text.indexOf('count');
  const own = hover(checked, 'prog.go', text.lastIndexOf('count') + 2);
  expect(own?.declared).toEqual({ file: 'prog.go', from, to: from + 5 });
  const std = hover(checked, 'prog.go', text.indexOf('Println') + 1);
  expect(std?.declared?.file).toMatch(/^\$GOROOT\/src\/fmt\//);
});
