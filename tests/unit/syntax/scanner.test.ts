import { describe, expect, test } from 'vitest';
import { decodeSource, SourceSet, tokenize, tokenizeLine } from '../../../src/syntax/index.ts';
import { expectError, messages, parse, parseExpr, parseOk } from './helpers.ts';

/** The first message about an expression, with the column in it. */
function literalError(text: string): string | undefined {
  return messages(`package p;var _=\n${text}\n`)[0]?.replace(/^2:/, '');
}

describe('literals', () => {
  const good = {
    Int: '0 42 4_2 0600 0_600 0o600 0O600 0b1011 0B1 0xBad_Face 0x_67_7a',
    Float: '0. 72.40 072.40 1.e+0 6.67428e-11 1E6 .25 .12345E+5 1_5. 0.15e+0_2 0x1p-2 0x2.p10 0x.8p-0 0X_1FFFP-16 09.5',
    Imag: '0i 0123i 0o123i 0xabci 0.i 1.e+0i 08i',
    Rune: "'a' 'ä' '本' '😀' '\\t' '\\000' '\\007' '\\xff' '\\u12e4' '\\U00101234' '\\'' '\"'",
    String: '`abc` `\\n` "\\n" "\\"" "日本語" "\\u65e5\\U00008a9e" "\\xff" "" `` "\'"',
  };
  for (const [kind, texts] of Object.entries(good)) {
    test.each(texts.split(' '))(`${kind} %s`, (text) => {
      expect(parseExpr(text)).toMatchObject({ kind: 'BasicLit', value: text, litKind: kind, bad: false });
    });
  }

  const bad: [string, string][] = [
    ['0x', '3: hexadecimal literal has no digits'],
    ['0b', '3: binary literal has no digits'],
    ['0o', '3: octal literal has no digits'],
    ['0b12', "4: invalid digit '2' in binary literal"],
    ['0128', "4: invalid digit '8' in octal literal"],
    ['0o8', "3: invalid digit '8' in octal literal"],
    ['0b1.0', '4: invalid radix point in binary literal'],
    ['0o1.0', '4: invalid radix point in octal literal'],
    ['0x1.0', "6: hexadecimal mantissa requires a 'p' exponent"],
    ['0b1e3', "4: 'e' exponent requires decimal mantissa"],
    ['1p3', "2: 'p' exponent requires hexadecimal mantissa"],
    ['1P3', "2: 'P' exponent requires hexadecimal mantissa"],
    ['1e', '3: exponent has no digits'],
    ['1e+', '4: exponent has no digits'],
    ['0x1p', '5: exponent has no digits'],
    ['1_', "2: '_' must separate successive digits"],
    ['1__2', "3: '_' must separate successive digits"],
    ['0_x1', "2: '_' must separate successive digits"],
    ['1_.5', "2: '_' must separate successive digits"],
    ['0x1_p2', "4: '_' must separate successive digits"],
    ["''", "2: empty rune literal or unescaped '"],
    ["'ab'", '1: more than one character in rune literal'],
    ["'a", '3: newline in rune literal'],
    ["'\\q'", '3: unknown escape'],
    ["'\\\"'", '3: unknown escape'],
    ["'\\08'", "4: invalid character '8' in octal escape"],
    ["'\\400'", '6: octal escape value 256 > 255'],
    ["'\\xg'", "4: invalid character 'g' in hexadecimal escape"],
    ["'\\x'", "4: invalid character '\\'' in hexadecimal escape"],
    ["'\\uD800'", '8: escape is invalid Unicode code point U+D800'],
    ["'\\U00110000'", '12: escape is invalid Unicode code point U+110000'],
    ['"abc', '5: newline in string'],
    ['"\\z"', '3: unknown escape'],
    ['#', "1: invalid character U+0023 '#'"],
    ['?', "1: invalid character U+003F '?'"],
    ['\u0001', '1: invalid character U+0001'],
    ['“a”', "1: invalid character U+201C '“' in identifier"],
    ['a…', "2: invalid character U+2026 '…' in identifier"],
    ['٣', "1: identifier cannot begin with digit U+0663 '٣'"],
    ['x\0', '2: invalid NUL character'],
    ['x\ufeff', '2: invalid BOM in the middle of the file'],
    ['x\ud800', '2: invalid UTF-8 encoding'],
  ];
  test.each(bad)('%j', (text, message) => expect(literalError(text)).toBe(message));

  test('at the end of the file', () => {
    expectError('package p; var x = `a\n', '1:20: string not terminated');
    expectError('package p; var x = "a', '1:20: string not terminated');
    expectError("package p; var x = 'a", '1:20: rune literal not terminated');
    expectError('package p; var x = "\\x', '1:20: string not terminated');
    expectError('package p; /* a\n', '1:12: comment not terminated');
  });

  test('a malformed literal is marked', () => {
    expect(parse('package p; var x = 0x').file.decls[0]).toMatchObject({ values: { bad: true } });
  });
});

describe('semicolons', () => {
  // a newline behind these ends the statement
  test.each(['x', '1', "'a'", '"s"', '`r`', 'x++', 'x--', 'f()', 'a[i]', 'T{}', 'return', 'break', 'continue'])(
    'after %s',
    (text) => {
      const { file } = parse(`package p\nfunc f() {\n${text}\n+y\n}\n`);
      expect(file.decls[0]).toMatchObject({ body: { list: { length: 2 } } });
    },
  );
  test.each(['x +', 'x,', 'f(', 'x.', 'x ='])('not after %s', (text) => {
    expect(messages(`package p\nfunc f() {\n${text}\n}\n`)[0]).toMatch(/^4:1: syntax error: unexpected }/);
  });
  test('comments', () => {
    parseOk('package p\nfunc f() {\nx /* a\n */ y\nx // c\ny\nx /* a */ + y\n}');
    expectError('package p\nfunc f() {\nx /* a */ y\n}', '3:11: syntax error: unexpected name y at end of statement');
    parseOk('package p /* a */; func f() {} // end');
  });
  test('at the end of the file', () => void parseOk('package p; var x int'));
});

describe('text', () => {
  test('carriage returns are white space', () => void parseOk('package p\r\n\r\nvar x = 1\r\n'));
  test('a byte order mark may open the file', () => void parseOk('\ufeffpackage p'));
  test('columns count bytes', () => {
    expectError('package p\nvar s = "日本" 1', '2:18: syntax error: unexpected literal 1 after top level declaration');
  });
  test('Unicode names', () => void parseOk('package p; var ä, 日本, x٣, ꙮ = 1, 2, 3, 4'));
  test('comments are kept as written', () => {
    const { comments } = parseOk('// a\r\npackage p // b\n/* c\n*/\n//go:generate x');
    expect(comments.map((comment) => comment.text)).toEqual(['// a', '// b', '/* c\n*/', '//go:generate x']);
  });
  test('bytes that are not UTF-8', () => {
    const text = decodeSource(
      Buffer.from([...Buffer.from('package p // é'), 0xff, 0x20, 0xc3, 0x0a, 0xe6, 0x97, 0x23]),
    );
    expect(messages(text).slice(0, 3)).toEqual([
      '1:16: invalid UTF-8 encoding',
      '1:18: invalid UTF-8 encoding',
      '2:1: invalid UTF-8 encoding',
    ]);
    expect(decodeSource(Buffer.from('\ufeffa日😀'))).toBe('\ufeffa日😀');
  });
});

describe('positions', () => {
  test('files of forked sets', () => {
    const std = new SourceSet();
    const a = std.add('a.go', 'one\ntwo');
    const program = std.fork();
    const b = program.add('b.go', 'é😀x');
    expect(program.position(a.pos(5))).toEqual({ file: 'a.go', line: 2, column: 2 });
    expect(program.position(b.pos(3))).toEqual({ file: 'b.go', line: 1, column: 7 });
    expect(program.position(0)).toEqual({ file: '', line: 0, column: 0 });
    expect(std.file(b.pos(0))).toBeUndefined();
  });
});

describe('tokenize', () => {
  const show = (text: string): string[] =>
    [...tokenize(text)].map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

  test('kinds', () => {
    expect(show('if x := 0x1; /* c */ \'a\' <- "s" {\n} // e')).toEqual([
      'keyword if',
      'name x',
      'operator :=',
      'number 0x1',
      'delimiter ;',
      'comment /* c */',
      "rune 'a'",
      'operator <-',
      'string "s"',
      'delimiter {',
      'delimiter }',
      'comment // e',
    ]);
  });
  test('broken text', () => expect(show('a # "b\nc')).toEqual(['name a', 'string "b', 'name c']));

  test('line by line, as the whole text', () => {
    const text = 'x := `a\n\nb` + y /* c\n d */ z // e\n/**/ "s"\n/*/ f\n*/ g';
    const whole = [...tokenize(text)].flatMap(({ kind, start, end }) =>
      text
        .slice(start, end)
        .split('\n')
        .filter(Boolean)
        .map((part) => `${kind} ${part}`),
    );
    let state: Parameters<typeof tokenizeLine>[1] = 'code';
    const lines = text.split('\n').flatMap((line) => {
      const result = tokenizeLine(line, state);
      state = result.state;
      return result.tokens.map(({ kind, start, end }) => `${kind} ${line.slice(start, end)}`);
    });
    expect(lines).toEqual(whole);
  });
});
