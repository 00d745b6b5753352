// The codes of the syntax room's diagnostics, each with an example that a test holds it to.
//
// Codes are stable: rules, labs and suppressions name them. Those without the prefix `Syntax` are types2's names for
// errors that gc finds right after parsing a function body (see branches.ts).

interface Example {
  /** Go source that gives exactly this diagnostic first. */
  readonly example: string;
  /** As gc prints it, behind line and column. */
  readonly message: string;
}

/** Wraps statements in a function that starts on line 2. */
const inFunc = (body: string): string => `package p\nfunc f() {\n${body}\n}\n`;

export const syntaxCodes = {
  // ------------------------------------------------------------------------------------------------------- tokens
  SyntaxInvalidCharacter: { example: inFunc('x = #1'), message: "3:5: invalid character U+0023 '#'" },
  SyntaxInvalidNumber: { example: inFunc('x = 0b12'), message: "3:8: invalid digit '2' in binary literal" },
  SyntaxInvalidEscape: { example: inFunc('x = "\\d"'), message: '3:7: unknown escape' },
  SyntaxInvalidRune: { example: inFunc("x = 'ab'"), message: '3:5: more than one character in rune literal' },
  SyntaxInvalidString: { example: inFunc('x = "a'), message: '3:7: newline in string' },
  SyntaxUnterminatedComment: { example: 'package p\n/* x', message: '2:1: comment not terminated' },
  SyntaxDirective: {
    example: 'package p\n//go:noinline\nvar x int\nfunc f() {\n\t//go:nosplit\n\tf()\n}',
    message: '5:4: misplaced compiler directive',
  },

  // -------------------------------------------------------------------------------------------------------- files
  SyntaxMissingPackage: { example: 'func f() {}\n', message: '1:1: syntax error: package statement must be first' },
  SyntaxImportOrder: {
    example: 'package p\nvar x int\nimport "fmt"\n',
    message: '3:1: syntax error: imports must appear before other declarations',
  },
  SyntaxImportPath: { example: 'package p\nimport fmt\n', message: '2:11: syntax error: missing import path' },
  SyntaxOutsideFunction: {
    example: 'package p\nx := 1\n',
    message: '2:1: syntax error: non-declaration statement outside function body',
  },
  SyntaxBraceOnNextLine: {
    example: 'package p\nfunc f()\n{\n}\n',
    message: '3:1: syntax error: unexpected semicolon or newline before {',
  },

  // ------------------------------------------------------------------------------------------------------ anywhere
  SyntaxUnexpected: {
    example: inFunc('x = )'),
    message: '3:5: syntax error: unexpected ), expected expression',
  },
  SyntaxMissingSeparator: {
    example: inFunc('g(1\n)'),
    message: '3:4: syntax error: unexpected newline in argument list; possibly missing comma or )',
  },
  SyntaxNesting: { example: inFunc(`x = ${'('.repeat(2000)}`), message: '3:1003: exceeded max nesting depth' },

  // -------------------------------------------------------------------------------------------------- declarations
  SyntaxReceiver: { example: 'package p\nfunc () f() {}\n', message: '2:9: method has no receiver' },
  SyntaxTypeParameters: {
    example: 'package p\nfunc f[]() {}\n',
    message: '2:8: syntax error: empty type parameter list',
  },
  SyntaxParameters: {
    example: 'package p\nfunc f(a int, string) {}\n',
    message: '2:21: syntax error: missing parameter type',
  },
  SyntaxDots: {
    example: 'package p\nfunc f(a ...int, b int) {}\n',
    message: '2:10: can only use ... with final parameter',
  },
  SyntaxField: {
    example: 'package p\ntype T struct{ 1 }\n',
    message: '2:16: syntax error: unexpected literal 1, expected field name or embedded type',
  },

  // ----------------------------------------------------------------------------------------- types and expressions
  SyntaxParenthesized: {
    example: 'package p\ntype T struct{ (int) }\n',
    message: '2:16: syntax error: cannot parenthesize embedded type',
  },
  SyntaxChannelType: {
    example: 'package p\nvar c (chan)\n',
    message: '2:12: syntax error: missing channel element type',
  },
  SyntaxArrayLength: {
    example: 'package p\nvar a [1,]int\n',
    message: '2:9: syntax error: unexpected comma; expected ]',
  },
  SyntaxSliceIndex: { example: inFunc('_ = a[1::2]'), message: '3:9: middle index required in 3-index slice' },

  // ----------------------------------------------------------------------------------------------------- statements
  SyntaxAssignmentAsValue: {
    example: inFunc('if x = 1 {\n}'),
    message: '3:6: syntax error: cannot use assignment x = 1 as value',
  },
  SyntaxMissingCondition: {
    example: inFunc('if {\n}'),
    message: '3:4: syntax error: missing condition in if statement',
  },
  SyntaxHeaderDeclaration: {
    example: inFunc('for i := 0; i < 9; i := i + 1 {\n}'),
    message: '3:22: syntax error: cannot declare in post statement of for loop',
  },
  SyntaxMissingBrace: {
    example: inFunc('if x\n{\n}'),
    message: '3:5: syntax error: unexpected newline, expected { after if clause',
  },
  SyntaxElse: {
    example: inFunc('if x {\n} else x = 1'),
    message: '4:8: syntax error: else must be followed by if or statement block',
  },
  SyntaxMissingStatement: {
    example: inFunc('switch {\ncase x:\nL:\ncase y:\n}'),
    message: '5:2: syntax error: missing statement after label',
  },

  // ------------------------------------------------------------------------------------------- labels and branches
  MisplacedBreak: { example: inFunc('break'), message: '3:1: break is not in a loop, switch, or select' },
  MisplacedContinue: { example: inFunc('continue'), message: '3:1: continue is not in a loop' },
  MisplacedFallthrough: { example: inFunc('fallthrough'), message: '3:1: fallthrough statement out of place' },
  MisplacedLabel: { example: inFunc('L: for {}\nfor { break L }'), message: '4:13: invalid break label L' },
  UndeclaredLabel: { example: inFunc('goto L'), message: '3:6: label L not defined' },
  UnusedLabel: { example: inFunc('L: for {}'), message: '3:1: label L defined and not used' },
  DuplicateLabel: {
    example: inFunc('L: goto L\nL: goto L'),
    message: '4:1: label L already defined at prog.go:3:1',
  },
  JumpOverDecl: {
    example: inFunc('goto L\nx := 1\n_ = x\nL:'),
    message: '3:6: goto L jumps over declaration of x at prog.go:4:3',
  },
  JumpIntoBlock: {
    example: inFunc('goto L\n{\nL:\n}'),
    message: '3:6: goto L jumps into block starting at prog.go:4:1',
  },
} as const satisfies Record<string, Example>;

export type SyntaxCode = keyof typeof syntaxCodes;
