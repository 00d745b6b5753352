// Object files: a program linked from them is the program compiled from source, byte for byte, and looks the same to a
// debugger.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Image } from '../../../src/compiler/index.ts';
import {
  ByteReader,
  ByteWriter,
  packUnits,
  Table,
  TableWriter,
  unpackUnits,
} from '../../../src/compiler/object/bytes.ts';
import {
  type Built,
  build,
  type GoVersion,
  goVersions,
  type ObjectFiles,
  useObjectFiles,
} from '../../../src/host/index.ts';
import { writeStandardLibrary } from '../../../src/host/write-library.ts';

let files: ObjectFiles;
const leftOut: string[] = [];

beforeAll(() => {
  const { objects, debug } = writeStandardLibrary((path, why) => leftOut.push(`${path}: ${why}`));
  files = { objects: () => objects, debug: () => debug };
});
afterAll(() => useObjectFiles(null));

function bothWays(text: string, goVersion: GoVersion = '1.26'): { source: Built; object: Built } {
  const compiled = (from: ObjectFiles | null): Built => {
    useObjectFiles(from);
    return build([{ name: 'prog.go', text }], goVersion, { kind: 'main' });
  };
  return { source: compiled(null), object: compiled(files) };
}

/** What a debugger sees of the image; every position is looked up, variables are those of each function. */
function debugText({ debug }: Image): string[] {
  return debug.functions.flatMap((fn) => {
    const lines = [...fn.lines]
      .filter((_, i) => i % 3 === 1)
      .map((pos) => {
        const place = debug.locate(pos);
        return place === undefined ? '' : `${place.file}:${place.line}:${place.column}`;
      });
    const variables = fn.variables.map((v) => `${v.name} ${v.type.str} ${v.boxed} ${v.offset} ${v.from} ${v.to}`);
    return [`${fn.name} ${fn.entry} ${fn.end} ${fn.frameSize}`, ...lines, ...variables];
  });
}

function expectSame(text: string, goVersion?: GoVersion): void {
  const { source, object } = bothWays(text, goVersion);
  expect(object.diagnostics.map((d) => d.message)).toEqual(source.diagnostics.map((d) => d.message));
  if (source.image === undefined || object.image === undefined) {
    expect(object.image).toBe(source.image);
    return;
  }
  expect(object.image.debug.functions.map((f) => f.name)).toEqual(source.image.debug.functions.map((f) => f.name));
  expect(object.image.fields).toEqual(source.image.fields);
  expect(Buffer.compare(object.image.bytes, source.image.bytes)).toBe(0);
  expect(debugText(object.image)).toEqual(debugText(source.image));
}

const main = (imports: string, body: string, declarations = '') =>
  `package main\n\nimport (${imports
    .split(' ')
    .map((path) => `\n\t"${path}"`)
    .join('')}\n)\n\n${declarations}\n\nfunc main() {\n${body}\n}\n`;

test('every package of the library is in the file', () => {
  expect(leftOut).toEqual([]);
});

describe('images are the same', () => {
  for (const goVersion of goVersions) {
    test(`hello world, Go ${goVersion}`, () => expectSame(main('fmt', 'fmt.Println("hello")'), goVersion));
  }

  const folder = join(import.meta.dirname, 'programs');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.go'))) {
    test(name, () => expectSame(readFileSync(join(folder, name), 'utf8')));
  }

  const cases: Record<string, string> = {
    'instances for a type of the program': main(
      'fmt slices maps sync/atomic cmp',
      `ts := []T{{2}, {1}}
	slices.SortFunc(ts, func(a, b T) int { return cmp.Compare(a.n, b.n) })
	var p atomic.Pointer[T]
	p.Store(&ts[0])
	m := map[T]string{{1}: "a"}
	fmt.Println(ts, p.Load().n, slices.Collect(maps.Keys(m)))`,
      'type T struct{ n int }',
    ),
    'instances for types of the library': main(
      'fmt time slices sync/atomic',
      `ds := []time.Duration{2, 1}
	slices.Sort(ds)
	var p atomic.Pointer[time.Time]
	fmt.Println(ds, p.Load() == nil, slices.Max(ds))`,
    ),
    'methods of the library as values and functions': main(
      'fmt strings time bytes',
      `var b strings.Builder
	write := b.WriteString
	write("x")
	f := time.Duration.Seconds
	g := (*bytes.Buffer).Len
	var s fmt.Stringer = time.Second
	h := s.String
	fmt.Println(b.String(), f(time.Minute), g(new(bytes.Buffer)), h())`,
    ),
    'embedding types of the library': main(
      'fmt sync strings sort',
      `t := T{Builder: new(strings.Builder)}
	t.Lock()
	t.WriteString("y")
	t.Unlock()
	var l sync.Locker = &t
	l.Lock()
	s := sort.Reverse(sort.IntSlice{1, 2})
	sort.Sort(s)
	fmt.Println(t.String(), s.Len())`,
      'type T struct {\n\tsync.Mutex\n\t*strings.Builder\n}',
    ),
    'interfaces, errors and a panic': main(
      'fmt errors io os',
      `err := fmt.Errorf("a: %w", io.EOF)
	var p *os.PathError
	fmt.Println(errors.Is(err, io.EOF), errors.As(err, &p))
	panic(err)`,
    ),
    iterators: main(
      'fmt iter maps slices',
      `next, stop := iter.Pull(slices.Values([]string{"a", "b"}))
	defer stop()
	v, ok := next()
	fmt.Println(v, ok)
	for k := range maps.Keys(map[string]int{"x": 1}) {
		fmt.Println(k)
	}`,
    ),
    'constants and variables': main(
      'fmt math time unicode os',
      'fmt.Println(math.Pi, math.MaxUint64/2, time.Hour, unicode.Latin != nil, os.Args[0] == "", time.UTC)',
    ),
    'dot import': 'package main\n\nimport . "fmt"\n\nfunc main() { Println(Sprint(1)) }\n',
  };
  for (const [name, text] of Object.entries(cases)) test(name, () => expectSame(text));
});

describe('errors are the same', () => {
  const cases: Record<string, string> = {
    'undefined name': main('fmt', 'fmt.Printline()'),
    'unexported name': main('fmt', 'fmt.newPrinter()'),
    'wrong argument': main('strings', 'strings.Repeat(1, "x")'),
    'unused import': main('fmt os', 'fmt.Println()'),
    'missing method': main('fmt sort', 'sort.Sort(1); fmt.Println()'),
    'wrong method': main(
      'fmt',
      'var s fmt.Stringer = T{}; _ = s',
      'type T struct{}\nfunc (T) String() int { return 1 }',
    ),
    'constraint not satisfied': main('slices', 'slices.Sort([]func(){})'),
    'field of the library': main('sync', 'var m sync.Mutex; m.state = 1'),
    'no such package': main('fmt nosuch', 'fmt.Println()'),
  };
  for (const [name, text] of Object.entries(cases)) {
    test(name, () => {
      expectSame(text);
      expect(bothWays(text).object.diagnostics).not.toEqual([]);
    });
  }
});

describe('bytes', () => {
  test('numbers', () => {
    const uints = [0, 1, 127, 128, 300, 2 ** 32 - 1, 2 ** 32, 2 ** 53];
    const ints = [0, 1, -1, 63, -64, 64, 2 ** 31 - 1, -(2 ** 31)];
    const out = new ByteWriter();
    for (const n of uints) out.uint(n);
    for (const n of ints) out.int(n);
    const r = new ByteReader(out.finish(), 0);
    expect(uints.map(() => r.uint())).toEqual(uints);
    expect(ints.map(() => r.int())).toEqual(ints);
  });

  test('texts', () => {
    for (const text of ['', 'abc', '\x00\xff\x80', 'é世界', 'x'.repeat(10_000), 'ÿ'.repeat(10_000)]) {
      expect(unpackUnits(packUnits(text))).toBe(text);
    }
  });

  test('tables', () => {
    const table = new TableWriter();
    const sizes = [0, 1, 200, 0, 20_000, 3];
    for (const [i, size] of sizes.entries()) table.add(new Uint8Array(size).fill(i));
    const out = new ByteWriter();
    table.write(out);
    const read = new Table(new ByteReader(out.finish(), 0));
    expect(read.count).toBe(sizes.length);
    for (const [i, size] of sizes.entries()) expect(read.bytes(i)).toEqual(new Uint8Array(size).fill(i));
  });

  test('a file of another version is refused', () => {
    useObjectFiles({ objects: () => Uint8Array.of(1, 2, 3), debug: () => new Uint8Array(0) });
    expect(() => build([{ name: 'prog.go', text: main('fmt', '') }], '1.26', { kind: 'main' })).toThrow(/version/);
  });
});
