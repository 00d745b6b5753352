// Recorded traces of real Go maps: what tests/golden/record-classic.go and record-swiss.go write.

export interface Trace {
  readonly format: 1;
  readonly flavour: 'classic' | 'swiss';
  /** As runtime.Version(). */
  readonly go: string;
  readonly key: 'u64' | 'str' | 'f64' | 'big';
  readonly hash: 'mix64' | 'low' | 'same' | 'native';
  readonly generic: boolean;
  readonly type: Readonly<Record<string, number>>;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly op: 'new' | 'a' | 'd' | 'g' | 'c' | 'i' | 'n';
  readonly arg?: string;
  readonly val?: Json;
  /** Hash of the operation's key under the seed before it. */
  readonly hash?: string;
  /** NaN hashes drawn. */
  readonly nan?: readonly string[];
  readonly found?: boolean;
  readonly got?: Json;
  readonly key?: Json;
  readonly iter?: Readonly<Record<string, Json>>;
  readonly reseed?: string;
  /** FNV-1a 64 of the state's compact JSON. */
  readonly digest: string;
  readonly state?: Json;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A trace that cannot be read; the message says why. */
export class TraceError extends Error {}

const flavours = ['classic', 'swiss'];
const keys = ['u64', 'str', 'f64', 'big'];
const hashes = ['mix64', 'low', 'same', 'native'];
const operations = ['new', 'a', 'd', 'g', 'c', 'i', 'n'];

export function parseTrace(text: string): Trace {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new TraceError(`not JSON: ${(error as Error).message}`);
  }
  if (!isRecord(value)) throw new TraceError('not a trace: no JSON object');
  if (value.format !== 1) throw new TraceError(`trace format ${JSON.stringify(value.format)}; this reads format 1`);
  oneOf(value, 'flavour', flavours);
  oneOf(value, 'key', keys);
  oneOf(value, 'hash', hashes);
  if (typeof value.go !== 'string') throw new TraceError('go is not a string');
  if (typeof value.generic !== 'boolean') throw new TraceError('generic is not a boolean');
  if (!isRecord(value.type)) throw new TraceError('type is not an object');
  if (!Array.isArray(value.steps) || value.steps.length === 0) throw new TraceError('the trace has no steps');
  value.steps.forEach((step: unknown, i) => {
    if (!isRecord(step)) throw new TraceError(`step ${i} is not an object`);
    if (!operations.includes(step.op as string)) throw new TraceError(`step ${i}: unknown operation ${step.op}`);
    if ((step.op === 'new') !== (i === 0)) throw new TraceError(`step ${i}: 'new' must be the first step, once`);
    if (typeof step.digest !== 'string') throw new TraceError(`step ${i} has no digest`);
    if (step.op !== 'c' && typeof step.arg !== 'string') throw new TraceError(`step ${i} (${step.op}) has no arg`);
    if (step.op === 'i' && !isRecord(step.iter)) throw new TraceError(`step ${i} has no iterator state`);
    checkOperands(value as unknown as Trace, step, i);
  });
  return value as unknown as Trace;
}

const hexadecimal = /^[0-9a-f]{1,16}$/;

/** Keys, elems, hashes and seeds must be what the recorders write. */
function checkOperands({ key, hash }: Trace, step: Record<string, unknown>, i: number): void {
  const wrong = (name: string): never => {
    throw new TraceError(`step ${i} (${step.op}): ${name} is ${JSON.stringify(step[name])}`);
  };
  if (['new', 'a', 'd', 'g'].includes(step.op as string)) {
    const arg = step.arg as string;
    const notANumber = key === 'f64' && step.op !== 'new' && arg === 'nan';
    if (!notANumber && (!/^\d{1,20}$/.test(arg) || BigInt(arg) >= 1n << 64n)) wrong('arg');
    if (notANumber && hash === 'native' && step.op === 'a') {
      throw new TraceError(
        `step ${i}: NaN keys under Go's own hash, which draws one anew each time: nothing to replay it from`,
      );
    }
  }
  for (const name of ['hash', 'reseed']) {
    const text = step[name];
    if (text !== undefined && (typeof text !== 'string' || !hexadecimal.test(text))) wrong(name);
  }
  if (step.nan !== undefined && !Array.isArray(step.nan)) wrong('nan');
  if (step.op === 'a') {
    const isText = typeof step.val === 'string' && key === 'str';
    const isNumber = Number.isInteger(step.val) && (step.val as number) >= 0 && key !== 'str';
    if (!isText && !isNumber) wrong('val');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(value: Record<string, unknown>, name: string, allowed: readonly string[]): void {
  if (!allowed.includes(value[name] as string)) {
    throw new TraceError(`${name} is ${JSON.stringify(value[name])}, not one of ${allowed.join(', ')}`);
  }
}
