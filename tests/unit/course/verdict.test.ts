// Verdicts on tiny labs made here: each way a run can fail, its words, its place in the learner's file, and what stands
// behind it.

import { describe, expect, test } from 'vitest';
import { judge, neverStop, parseLab, type Verdict, type VerdictControl } from '../../../src/course/index.ts';
import { machineModule } from '../../support/project.ts';

const text = { en: 'e', 'zh-cn': 'z' };

const starter = `package main

// F is what the checks call.
func F(n int) (int, error) { return 0, nil }

func main() {}
`;

function labOf(checkTest: string, tests: readonly string[], rules: readonly string[] = []) {
  const meta = {
    schema: 1,
    section: 'A-1',
    minutes: 1,
    title: text,
    goal: text,
    rules,
    prediction: {
      question: text,
      program: 'p',
      options: [
        { text, why: text, output: '' },
        { text, why: text },
      ],
    },
    hints: [text, text, text],
    checks: tests.map((name) => ({ test: name, title: text, why: text })),
    wrong: ['a', 'b', 'c'].map((name) => ({ file: `${name}.go`, fails: 'TestF', why: text })),
    seeds: 2,
  };
  const wrong = Object.fromEntries(['a', 'b', 'c'].map((name) => [`wrong/${name}.go`, starter]));
  return parseLab('tiny', {
    'lab.yaml': JSON.stringify(meta),
    'starter.go': starter,
    'solution.go': starter,
    'check_test.go': checkTest,
    ...wrong,
  });
}

async function verdictsOf(lab: ReturnType<typeof labOf>, code: string, control: VerdictControl = neverStop) {
  const verdicts: Verdict[] = [];
  for await (const verdict of judge(lab, code, machineModule, control)) verdicts.push(verdict);
  return verdicts;
}

const callsF = `package main

import "testing"

func TestF(t *testing.T) {
	if n, err := F(1); n != 2 || err != nil {
		t.Errorf("F(1) = %d, %v, want 2, <nil>", n, err)
	}
}
`;

/** Code after `package main` and a blank line, so that it begins on line 3. */
const go = (body: string) => `package main\n\n${body}\n`;
const ret = (body: string) => `func F(n int) (int, error) {\n\t${body}\n\treturn 2, nil\n}`;

interface Row {
  readonly name: string;
  readonly code: string;
  readonly kind: string;
  readonly message: RegExp;
  readonly line: number | null;
  readonly note?: RegExp;
  readonly check?: string;
}

const rows: readonly Row[] = [
  {
    name: 't.Errorf: the function that the message names',
    code: go('\nfunc F(n int) (int, error) { return 3, nil }'),
    kind: 'failed',
    message: /^F\(1\) = 3, <nil>, want 2, <nil>$/,
    line: 4,
    note: /^F is at prog\.go:4\.$/,
  },
  { name: 'panic', code: go(ret('panic("no")')), kind: 'panic', message: /^panic: no$/, line: 4 },
  {
    name: 'runtime error',
    code: go(ret('_ = []int{}[n]')),
    kind: 'panic',
    message: /^panic: runtime error: index out of range \[1\] with length 0$/,
    line: 4,
  },
  {
    name: 'fatal error',
    code: go(`import "sync"\n\nvar mu sync.Mutex\n\n${ret('mu.Unlock()')}`),
    kind: 'fatal',
    message: /^fatal error: sync: unlock of unlocked mutex$/,
    line: 8,
  },
  {
    name: 'deadlock: the lock was left held by a function that returned',
    code: go(`import "sync"

var mu sync.Mutex

func G() {
	mu.Lock()
}

func F(n int) (int, error) {
	G()
	mu.Lock()
	return 2, nil
}`),
    kind: 'fatal',
    message: /^fatal error: all goroutines are asleep - deadlock!$/,
    line: 8,
    note: /^G took the lock at prog\.go:8 and returned without giving it back\.$/,
  },
  {
    name: 'deadlock: a method that locks is called with the lock held',
    code: go(`import "sync"

var mu sync.RWMutex

func G() {
	mu.RLock()
	mu.RUnlock()
}

func F(n int) (int, error) {
	mu.Lock()
	defer mu.Unlock()
	G()
	return 2, nil
}`),
    kind: 'fatal',
    message: /deadlock!$/,
    line: 15,
    note: /^F still holds the lock that it took at prog\.go:13/,
  },
  {
    name: 'deadlock of channels: who waits where',
    code: go(ret('<-make(chan int)')),
    kind: 'fatal',
    message: /deadlock!$/,
    line: 4,
    note: /^Goroutine \d+ waits in F at prog\.go:4 \(chan receive\)\.$/,
  },
  {
    name: 'endless loop',
    code: go(ret('for n > 0 {\n\t}')),
    kind: 'endless',
    message: /^no end after 50 million/,
    line: 4,
  },
  {
    name: 'output flood',
    code: go(ret('for {\n\t\tprintln("x")\n\t}')),
    kind: 'endless',
    message: /^the check printed more than 1 MB$/,
    line: 5,
  },
  {
    name: 'os.Exit',
    code: go(`import "os"\n\n${ret('os.Exit(3)')}`),
    kind: 'exit',
    message: /^the program exited with status 3$/,
    line: null,
  },
  {
    name: 'two writers: the one without a lock is named',
    code: go(`import "sync"

var (
	mu sync.Mutex
	m  = map[int]int{}
)

func locked(i int) {
	mu.Lock()
	defer mu.Unlock()
	m[i] = i
}

func bare(i int) { delete(m, i) }

func F(n int) (int, error) {
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 50 {
				if g == 0 {
					bare(i)
				} else {
					locked(i)
				}
			}
		}()
	}
	wg.Wait()
	return 2, nil
}`),
    kind: 'fatal',
    message: /^fatal error: concurrent map writes$/,
    line: 16,
    note: /^bare writes the map at prog\.go:16, holding no lock\.$/,
  },
  {
    name: 'a race that no run shows: len beside a writer',
    code: go(`import "sync"

var mu sync.Mutex

func F(n int) (int, error) {
	m := map[int]int{}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		mu.Lock()
		m[1] = 1
		mu.Unlock()
	}()
	_ = len(m)
	wg.Wait()
	return 2, nil
}`),
    kind: 'race',
    message: /^data race: F reads the map while F may write it$/,
    line: 17,
    note: /reads the map at prog\.go:17, holding no lock\.$/,
  },
  {
    name: 'compile error',
    code: go(ret('x := 1')),
    check: 'compile',
    kind: 'compile',
    message: /^prog\.go:4:2: declared and not used: x$/,
    line: 4,
  },
  {
    name: 'syntax error',
    code: go('func F(n int) (int, error) {\n\treturn (2, nil\n}'),
    check: 'compile',
    kind: 'compile',
    message: /^prog\.go:4:\d+: syntax error: /,
    line: 4,
  },
  {
    name: 'changed signature',
    code: go('func F(n int) int { return 2 }'),
    check: 'compile',
    kind: 'compile',
    message: /assignment mismatch: 2 variables but F returns 1 value$/,
    line: 3,
    note: /^The checks of this lab use `func F\(n int\) \(int, error\)`: keep it as it is\.$/,
  },
  {
    name: 'renamed function',
    code: go('func G(n int) (int, error) { return 2, nil }'),
    check: 'compile',
    kind: 'compile',
    message: /undefined: F$/,
    line: null,
    note: /`func F\(n int\) \(int, error\)`/,
  },
  {
    name: 'a name of the check',
    code: go(`${ret('_ = n')}\n\nfunc TestF() {}`),
    check: 'compile',
    kind: 'compile',
    message: /TestF redeclared in this block/,
    line: 8,
    note: /declares TestF as well; give yours another name/,
  },
  {
    name: 'another package',
    code: 'package other\n\nfunc F(n int) (int, error) { return 2, nil }\n',
    check: 'compile',
    kind: 'compile',
    message: /^prog\.go:1: package other; expected package main$/,
    line: 1,
  },
];

describe('a failed check says why and where', () => {
  const lab = labOf(callsF, ['TestF']);
  test.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const [verdict] = await verdictsOf(lab, row.code);
    expect(verdict?.check).toBe(row.check ?? 'TestF');
    expect(verdict?.status).toBe('fail');
    const failure = verdict?.failure;
    expect(failure?.kind).toBe(row.kind);
    expect(failure?.message).toMatch(row.message);
    if (row.line !== null) expect(failure?.place).toEqual({ file: 'prog.go', line: row.line });
    if (row.note !== undefined) {
      expect(failure?.notes.map((note) => note.text.en)).toContainEqual(expect.stringMatching(row.note));
    }
  });
});

describe('passing, order, rules, stopping', () => {
  const right = go('func F(n int) (int, error) { return 2, nil }');
  const guard = 'func G(m map[int]int) {\n\tif m != nil {\n\t\tdelete(m, 1)\n\t}\n}';

  test('a right solution passes under both designs and all seeds', async () => {
    const verdicts = await verdictsOf(labOf(callsF, ['TestF'], ['MD101']), right);
    expect(verdicts.map(({ check, status, runs }) => [check, status, runs])).toEqual([
      ['TestF', 'pass', 4],
      ['MD101', 'pass', 0],
    ]);
  });

  test('neither main nor the other tests of the file matter', async () => {
    const code = `package main\n\nimport "testing"\n\nfunc F(n int) (int, error) { return 2, nil }\n\nfunc TestMine(t *testing.T) { t.Fatal("mine") }\n\nfunc main() { panic("main") }\n`;
    expect((await verdictsOf(labOf(callsF, ['TestF']), code))[0]?.status).toBe('pass');
  });

  test('verdicts come in the order of lab.yaml, rules last, each check on its own', async () => {
    const two = `${callsF}\nfunc TestE(t *testing.T) {}\n`;
    const verdicts = await verdictsOf(labOf(two, ['TestF', 'TestE'], ['MD101']), go(`${ret('panic(1)')}\n\n${guard}`));
    expect(verdicts.map(({ check, status }) => [check, status])).toEqual([
      ['TestF', 'fail'],
      ['TestE', 'pass'],
      ['MD101', 'fail'],
    ]);
    expect(verdicts[2]?.failure).toMatchObject({ kind: 'rule', place: { file: 'prog.go', line: 9 } });
  });

  test('a failure names the run that can be made again', async () => {
    const [verdict] = await verdictsOf(labOf(callsF, ['TestF']), go(ret('panic(1)')));
    expect(verdict?.failure?.run).toEqual({ goVersion: '1.23', seed: 1, longestQuantum: 0 });
  });

  test('a compile error ends it', async () => {
    const verdicts = await verdictsOf(labOf(callsF, ['TestF'], ['MD101']), go('func F('));
    expect(verdicts.map(({ check }) => check)).toEqual(['compile']);
  });

  test('a request to stop is honoured, in an endless loop too', async () => {
    const begun = performance.now();
    const control = { stopRequested: () => performance.now() - begun > 20, onCheck: () => {} };
    const verdicts = await verdictsOf(labOf(callsF, ['TestF'], ['MD101']), go(ret('for {\n\t}')), control);
    expect(verdicts.map(({ status }) => status)).toEqual(['stopped']);
  });

  test('each check is announced before it begins', async () => {
    const announced: string[] = [];
    const control = { stopRequested: () => false, onCheck: (check: string) => announced.push(check) };
    await verdictsOf(labOf(`${callsF}\nfunc TestE(t *testing.T) {}\n`, ['TestE', 'TestF']), right, control);
    expect(announced).toEqual(['TestE', 'TestF']);
  });
});
