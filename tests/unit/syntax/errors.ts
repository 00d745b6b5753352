// Broken Go and what gc says about it: rows for the parser's table test, held against the real gc in
// tests/conformance/syntax.test.ts.

/** Source and the expected messages, `line:column: message`. */
export type ErrorRow = readonly [source: string, ...messages: string[]];

/** Bodies of a function: their first line is line 3. */
export const bodyErrors: ErrorRow[] = [
  [
    'if x == T{} {}',
    '3:13: syntax error: unexpected { at end of statement',
    '4:1: syntax error: non-declaration statement outside function body',
  ],
  ['_ = (T){}', '3:8: syntax error: cannot parenthesize type in composite literal'],
  ['x = )', '3:5: syntax error: unexpected ), expected expression'],
  ['f(a b)', '3:5: syntax error: unexpected name b in argument list; possibly missing comma or )'],
  ['x = T{1\n}', '3:8: syntax error: unexpected newline in composite literal; possibly missing comma or }'],
  ['x.1', '3:2: syntax error: unexpected literal .1 at end of statement'],
  ['x.[y]', '3:3: syntax error: unexpected [, expected name or ('],
  ['x[]', '3:3: syntax error: unexpected ], expected operand'],
  ['x[a b]', '3:5: syntax error: unexpected name b, expected comma, : or ]'],
  ['x[::]', '3:4: middle index required in 3-index slice', '3:5: final index required in 3-index slice'],
  ['go (f())', '3:4: expression in go must not be parenthesized'],
  ['x = <-chan<- int', '3:17: syntax error: unexpected int, expected chan'],
  ['a b', '3:3: syntax error: unexpected name b at end of statement'],
  ['x = a ~ b', '3:7: syntax error: unexpected ~ at end of statement'],
  ['if x = 1 {}', '3:6: syntax error: cannot use assignment x = 1 as value'],
  ['if x, y = a + b, 2 {}', '3:9: syntax error: cannot use assignment x, y = a + b, 2 as value'],
  ['if x = a || b {}', '3:6: syntax error: cannot use assignment x = (a || b) as value'],
  ['if x := 1 {}', '3:6: syntax error: cannot use x := 1 as value'],
  ['if x++ {}', '3:5: syntax error: cannot use x++ as value'],
  ['if c <- func() { f() } {}', '3:6: syntax error: cannot use c <- func() {…} as value'],
  ['if {}', '3:4: syntax error: missing condition in if statement'],
  ['if x; {}', '3:5: syntax error: missing condition in if statement'],
  ['if x\n{}', '3:5: syntax error: unexpected newline, expected { after if clause'],
  ['if x {} else y', '3:14: syntax error: else must be followed by if or statement block'],
  ['if x {}\nelse {}', '4:1: syntax error: unexpected keyword else, expected }'],
  ['if var x = 1; x {}', '3:8: syntax error: var declaration not allowed in if initializer'],
  ['for var i = 0; i < 1; i++ {}', '3:9: syntax error: var declaration not allowed in for initializer'],
  ['for i := 0; i < 1; i := 2 {}', '3:22: syntax error: cannot declare in post statement of for loop'],
  ['for i := 0; i < 1 {}', '3:19: syntax error: unexpected {, expected semicolon or newline'],
  ['for i := 0 {}', '3:7: syntax error: cannot use i := 0 as value'],
  ['for x\n{}', '4:1: syntax error: unexpected {, expected for loop condition'],
  ['switch { x }', '3:10: syntax error: unexpected name x, expected case or default or }'],
  ['switch { case x }', '3:17: syntax error: unexpected }, expected :'],
  ['select x {}', '3:8: syntax error: missing { after select clause'],
  ['x, y', '3:5: syntax error: unexpected newline, expected := or = or comma'],
  ['x y z', '3:3: syntax error: unexpected name y at end of statement'],
  ['goto 1', '3:6: syntax error: unexpected literal 1, expected name'],
  [
    'func g() {}',
    '3:6: syntax error: unexpected name g, expected (',
    '4:1: syntax error: non-declaration statement outside function body',
  ],
  ['import "x"', '3:1: syntax error: unexpected keyword import, expected }'],
  ['break', '3:1: break is not in a loop, switch, or select'],
  ['for { func() { break }() }', '3:16: break is not in a loop, switch, or select'],
  ['switch { case x: continue }', '3:18: continue is not in a loop'],
  ['L: x; for { break L }', '3:19: invalid break label L'],
  ['L: switch { case x: for { continue L } }', '3:36: invalid continue label L'],
  ['for { break L }', '3:13: break label not defined: L'],
  ['for { continue L }', '3:16: continue label not defined: L'],
  ['goto L', '3:6: label L not defined'],
  ['L: x', '3:1: label L defined and not used'],
  ['L: x; L: y; goto L', '3:7: label L already defined at prog.go:3:1'],
  ['goto L\nx := 1\nL: _ = x', '3:6: goto L jumps over declaration of x at prog.go:4:3'],
  ['goto L\nvar x, y int\nL:', '3:6: goto L jumps over declaration of x at prog.go:4:5'],
  ['goto L\na, b := 1, 2\nL:', '3:6: goto L jumps over declaration of a, b at prog.go:4:6'],
  ['goto L\n{\nL:\n}', '3:6: goto L jumps into block starting at prog.go:4:1'],
  ['fallthrough', '3:1: fallthrough statement out of place'],
  ['switch { case x: fallthrough }', '3:18: cannot fallthrough final case in switch'],
  ['switch { case x: fallthrough; y; default: }', '3:18: fallthrough statement out of place'],
  ['switch { case x: if y { fallthrough }; default: }', '3:25: fallthrough statement out of place'],
  ['switch x.(type) { case int: fallthrough; default: }', '3:29: cannot fallthrough in type switch'],
  ['for { select { default: fallthrough } }', '3:25: fallthrough statement out of place'],
  ['break; x = )', '3:12: syntax error: unexpected ), expected expression'],
];

/** Declarations behind a package clause: their first line is line 2. */
export const declErrors: ErrorRow[] = [
  ['var x [1,]int', '2:9: syntax error: unexpected comma; expected ]'],
  ['var x chan', '3:1: syntax error: missing channel element type'],
  ['type T', '2:7: syntax error: unexpected newline in type declaration'],
  ['type T[P any', '2:13: syntax error: unexpected newline in parameter list; possibly missing comma or ]'],
  ['type T[P any, Q] int', '2:16: syntax error: missing type constraint'],
  ['func f[]() {}', '2:8: syntax error: empty type parameter list'],
  ['func (T) m[P any]() {}', '2:11: syntax error: method must have no type parameters'],
  ['func f(a int, string) {}', '2:21: syntax error: missing parameter type'],
  ['func f(a, b int, c) {}', '2:19: syntax error: missing parameter type'],
  [
    'func f(...int, a int) {}',
    '2:8: syntax error: missing parameter name',
    '2:8: can only use ... with final parameter',
  ],
  ['func f() (...int) {}', '2:11: invalid use of ...'],
  ['func f(a ...) {}', '2:13: syntax error: ... is missing type'],
  ['func f[P ...int]() {}', '2:10: invalid use of ...'],
  ['type T struct{ (int) }', '2:16: syntax error: cannot parenthesize embedded type'],
  ['type T struct{ *(int) }', '2:17: syntax error: cannot parenthesize embedded type'],
  [
    'type T struct{ a int, b int }',
    '2:21: syntax error: unexpected comma in struct type; possibly missing semicolon or newline or }',
  ],
  ['type I interface{ m[P any]() }', '2:20: interface method must have no type parameters'],
  ['type I interface{ m[]() }', '2:21: empty type parameter list'],
  ['type I interface{ E[] }', '2:21: empty type argument list'],
  ['type I interface{ + }', '2:19: syntax error: unexpected +, expected ~ term or type'],
  ['var x p.T[]', '2:11: syntax error: unexpected ], expected type argument list'],
];

/** Whole files. */
export const fileErrors: ErrorRow[] = [
  ['', '1:1: syntax error: package statement must be first'],
  ['import "a"', '1:1: syntax error: package statement must be first'],
  ['package', '1:8: syntax error: unexpected EOF, expected name'],
  ['package p.q', '1:10: syntax error: unexpected ., expected semicolon or newline'],
  ['package p\nimport fmt', '2:11: syntax error: missing import path'],
  ['package p\nimport 1', '2:8: syntax error: import path must be a string'],
  ['package p\nvar x int\nimport "a"', '3:1: syntax error: imports must appear before other declarations'],
  ['package p\nx := 1', '2:1: syntax error: non-declaration statement outside function body'],
  ['package p\nfunc f()\n{\n}', '3:1: syntax error: unexpected semicolon or newline before {'],
  ['package p\nfunc () f() {}', '2:9: method has no receiver'],
  ['package p\nfunc (a, b T) f() {}', '2:15: method has multiple receivers'],
  ['package p\nfunc +', '2:6: syntax error: unexpected +, expected name or ('],
  ['package p\nfunc (T) +', '2:10: syntax error: unexpected +, expected name'],
  ['package p\nvar x := 1', '2:7: syntax error: unexpected :=, expected ='],
  ['package p\nconst x := 1', '2:9: syntax error: unexpected :=, expected ='],
  ['package p\nvar (x int', '2:11: syntax error: unexpected EOF, expected )'],
  ['package p\nfunc f() {', '2:11: syntax error: unexpected EOF, expected }'],
  ['package p\nfunc f() {} func g() {}', '2:13: syntax error: unexpected keyword func after top level declaration'],
  [
    'package p\nvar ) = )\nvar ( = )',
    '2:5: syntax error: unexpected ), expected name',
    '3:7: syntax error: unexpected =, expected name',
  ],
];

/** Compiler directives. */
export const directiveErrors: ErrorRow[] = [
  ['package p\nvar x int //go:noinline', '2:13: misplaced compiler directive'],
  ['package p\n//go:noinline', '2:3: misplaced compiler directive'],
  ['package p\n//go:embed a', '2:3: misplaced go:embed directive'],
  [
    'package p\n//go:embed "a\nvar x string',
    '2:3: invalid quoted string in //go:embed: "a',
    '2:3: usage: //go:embed pattern...',
  ],
  ['package p\n//go:linkname f\n//go:linkname a b c', '3:3: usage: //go:linkname localname [linkname]'],
  ['package p\n//go:wasmimport a', '2:3: usage: //go:wasmimport importmodule importname'],
  ['package p\n//go:wasmexport a b', '2:3: usage: //go:wasmexport exportname'],
  ['package p\nconst (\n//go:nosplit\nc = 1\n//go:nosplit\n)', '5:3: misplaced compiler directive'],
];

/** Line directives: positions are those they name. */
export const lineErrors: ErrorRow[] = [
  [
    'package p\n//line a:b\n//line a:0\n//line a:1:0',
    '2:10: invalid line number: b',
    '3:10: invalid line number: 0',
    '4:12: invalid column number: 0',
  ],
  ['package p\n//line a.go:7\nx', '7: syntax error: non-declaration statement outside function body'],
  ['package p\n/*line a.go:7:3*/ x', '7:4: syntax error: non-declaration statement outside function body'],
  ['package p\n /*line :7:3*/ x', '7:4: syntax error: non-declaration statement outside function body'],
  ['package p\n //line a.go:7\nx', '3:1: syntax error: non-declaration statement outside function body'],
  ['package p\nfunc f() {\n//line a.go:7:1\nL: goto L\nL: }', '8:1: label L already defined at a.go:7:1[prog.go:4:1]'],
];

/** All rows, as whole files. */
export const allErrors: ErrorRow[] = [
  ...bodyErrors.map(([body, ...rest]): ErrorRow => [`package p\nfunc f() {\n${body}\n}\n`, ...rest]),
  ...declErrors.map(([decl, ...rest]): ErrorRow => [`package p\n${decl}\n`, ...rest]),
  ...fileErrors,
  ...directiveErrors,
];
