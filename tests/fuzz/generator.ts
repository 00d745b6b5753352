// What the parts of the program generator share: random numbers, declared types and functions, and the variables in scope.

import { any, bool, comparable, float64, type GoType, int, intTypes, string, typeText } from './go-types.ts';
import type { Random } from './random.ts';

export interface Variable {
  readonly name: string;
  readonly type: GoType;
  /** false: a loop counter or a parameter that the program relies on */
  readonly assignable: boolean;
}

export interface FunctionDecl {
  readonly name: string;
  readonly params: readonly GoType[];
  readonly result: GoType;
}

export type StructType = Extract<GoType, { kind: 'struct' }>;

export class Generator {
  readonly random: Random;
  readonly structs: StructType[] = [];
  readonly functions: FunctionDecl[] = [];
  /** Variables in scope, innermost last. */
  readonly scope: Variable[] = [];
  /** How many loops are open: calls and further loops get rarer inside. */
  loops = 0;
  /** false inside goroutines: their code shares nothing and calls nothing that counts fuel. */
  calls = true;
  #names = 0;

  constructor(random: Random) {
    this.random = random;
  }

  fresh(prefix: string): string {
    this.#names++;
    return `${prefix}${this.#names}`;
  }

  /** Runs `body` and puts the scope back as it was. */
  block<T>(body: () => T): T {
    const before = [...this.scope];
    const result = body();
    this.scope.splice(0, this.scope.length, ...before);
    return result;
  }

  declare(prefix: string, type: GoType, assignable = true): Variable {
    const variable = { name: this.fresh(prefix), type, assignable };
    this.scope.push(variable);
    return variable;
  }

  variables(want: (v: Variable) => boolean): Variable[] {
    return this.scope.filter(want);
  }

  variableOf(type: GoType): Variable | undefined {
    const text = typeText(type);
    const found = this.variables((v) => typeText(v.type) === text);
    return found.length === 0 ? undefined : this.random.pick(found);
  }

  basicType(): GoType {
    return this.random.weighted<GoType>([
      [4, int],
      [4, this.random.pick(intTypes)],
      [2, string],
      [2, bool],
      [1, float64],
      [0.3, { kind: 'float', name: 'float32' }],
      [0.2, { kind: 'complex' }],
    ]);
  }

  keyType(): GoType {
    const { random } = this;
    const key = random.chance(0.8) ? random.pick<GoType>([int, string, ...intTypes, float64]) : this.type(1);
    return comparable(key) ? key : int;
  }

  /** A type of at most this depth. */
  type(depth = 2): GoType {
    const { random } = this;
    if (depth === 0) return this.basicType();
    const struct = this.structs.length === 0 ? null : random.pick(this.structs);
    return random.weighted<() => GoType>([
      [6, () => this.basicType()],
      [2, () => ({ kind: 'slice', elem: this.type(depth - 1) })],
      [1, () => ({ kind: 'array', length: 1 + random.below(4), elem: this.type(depth - 1) })],
      [1.5, () => ({ kind: 'map', key: this.keyType(), elem: this.type(depth - 1) })],
      [struct === null ? 0 : 2, () => struct ?? int],
      [struct === null ? 0 : 0.8, () => ({ kind: 'pointer', elem: struct ?? int })],
      [0.5, () => any],
      [struct === null ? 0 : 0.7, () => ({ kind: 'interface', name: 'Speaker' })],
      [0.5, () => ({ kind: 'func', params: [this.basicType()], result: this.basicType() })],
    ])();
  }
}
