// Types as reflect prints them.

import { Kind } from '../../machine/tables/layout.ts';
import type { CType } from './ctype.ts';

/** `Pair[int,main.T]`: type arguments carry their import path. */
export function instanceName(name: string, typeArgs: readonly CType[]): string {
  if (typeArgs.length === 0) return name;
  return `${name}[${typeArgs.map(withPath).join(',')}]`;
}

function withPath(t: CType): string {
  const named = t.named;
  if (named !== null) return named.pkg === null ? named.name : `${named.pkg.path}.${named.name}`;
  return compose(t, withPath);
}

/** Type.String of a type without a name. */
export function typeText(t: CType): string {
  return compose(t, (part) => part.str);
}

function compose(t: CType, text: (t: CType) => string): string {
  switch (t.kind) {
    case Kind.Pointer:
      return `*${text(t.elem)}`;
    case Kind.Slice:
      return `[]${text(t.elem)}`;
    case Kind.Array:
      return `[${t.len}]${text(t.elem)}`;
    case Kind.Map:
      return `map[${text(t.key)}]${text(t.elem)}`;
    case Kind.Chan: {
      const elem = text(t.elem);
      if (t.shape.dir === 1) return `<-chan ${elem}`;
      if (t.shape.dir === 2) return `chan<- ${elem}`;
      return t.elem.kind === Kind.Chan && t.elem.named === null && t.elem.shape.dir === 1
        ? `chan (${elem})`
        : `chan ${elem}`;
    }
    case Kind.Func:
      return `func${signatureText(t, text)}`;
    case Kind.Struct: {
      if (t.fields.length === 0) return 'struct {}';
      const parts = t.fields.map((f) => {
        const tag = f.tag === '' ? '' : ` ${JSON.stringify(f.tag)}`;
        return `${f.embedded ? '' : `${f.name} `}${text(f.type)}${tag}`;
      });
      return `struct { ${parts.join('; ')} }`;
    }
    case Kind.Interface: {
      if (t.methods.length === 0) return 'interface {}';
      const parts = t.methods.map(
        (m) => `${m.pkg === null ? '' : `${m.pkg.name}.`}${m.name}${signatureText(m.type, text)}`,
      );
      return `interface { ${parts.join('; ')} }`;
    }
    case Kind.UnsafePointer:
      return 'unsafe.Pointer';
    default:
      return (Kind[t.kind] as string).toLowerCase();
  }
}

function signatureText(t: CType, text: (t: CType) => string): string {
  const params = t.params.map((p, i) => (t.variadic && i === t.params.length - 1 ? `...${text(p.elem)}` : text(p)));
  const results = t.results.map(text);
  const result = results.length === 0 ? '' : results.length === 1 ? ` ${results[0]}` : ` (${results.join(', ')})`;
  return `(${params.join(', ')})${result}`;
}
