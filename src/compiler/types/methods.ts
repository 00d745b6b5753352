// Fields and methods reached through embedding (the Go spec's selector rules), on compiler types.

import { Kind } from '../../machine/tables/layout.ts';
import type { Func, LaterApi, Package } from '../../types/index.ts';
import { isExported } from '../../types/index.ts';
import type { CType, InterfaceMethod } from './ctype.ts';
import { methodId } from './world.ts';

/** A method that a value of some type has. */
export interface MethodEntry {
  readonly id: string;
  readonly name: string;
  readonly pkg: Package | null;
  /** Embedded fields to follow from the value to the receiver; a pointer on the way is followed implicitly. */
  readonly path: readonly number[];
  /** Type that declares the method: a defined type, or an interface. */
  readonly owner: CType;
  /** The declaration (of the generic type for instances); null for a method of an embedded interface. */
  readonly func: Func | null;
  readonly interfaceMethod: InterfaceMethod | null;
  /** A pointer was followed on the path, or the start is a pointer. */
  readonly indirect: boolean;
}

interface Item {
  readonly type: CType;
  readonly path: readonly number[];
  readonly indirect: boolean;
}

const derefType = (t: CType): CType => (t.named === null && t.kind === Kind.Pointer ? t.elem : t);

function unexportedPkg(f: Func): Package | null {
  return isExported(f.name) ? null : f.pkg;
}

const cache = new WeakMap<CType, ReadonlyMap<string, MethodEntry>>();

/** Methods that can be called on an addressable value of type t (or on t itself, if it is a pointer), by method id. */
export function selectableMethods(t: CType): ReadonlyMap<string, MethodEntry> {
  let found = cache.get(t);
  if (found === undefined) {
    found = compute(t);
    cache.set(t, found);
  }
  return found;
}

function compute(t: CType): ReadonlyMap<string, MethodEntry> {
  const methods = new Map<string, MethodEntry>();
  if (t.kind === Kind.Interface) {
    for (const m of t.methods) methods.set(m.id, interfaceEntry(t, m, [], false));
    return methods;
  }
  const isPointer = t.named === null && t.kind === Kind.Pointer;
  // A defined pointer type has no methods, but its fields can be selected through it.
  let level: Item[] = [{ type: derefType(t), path: [], indirect: isPointer }];
  const later = laterOf(derefType(t));
  const taken = new Set<string>();
  const visited = new Set<CType>();
  while (level.length > 0) {
    const found = new Map<string, MethodEntry | null>();
    const add = (id: string, entry: MethodEntry | null) => {
      if (taken.has(id)) return;
      found.set(id, found.has(id) ? null : entry);
    };
    const next: Item[] = [];
    const seenHere = new Set<CType>();
    for (const item of level) {
      if (visited.has(item.type)) continue;
      seenHere.add(item.type);
      if (item.type.named !== null) {
        for (const func of item.type.named.origin.methods) {
          const pkg = unexportedPkg(func);
          const id = methodId(func.name, pkg);
          if (later?.hasMethod(func, item.type.named.origin)) continue;
          add(id, {
            id,
            name: func.name,
            pkg,
            path: item.path,
            owner: item.type,
            func,
            interfaceMethod: null,
            indirect: item.indirect,
          });
        }
      }
      if (item.type.kind === Kind.Interface && item.path.length > 0) {
        for (const m of item.type.methods) add(m.id, interfaceEntry(item.type, m, item.path, item.indirect));
      }
      if (item.type.kind !== Kind.Struct) continue;
      item.type.fields.forEach((f, i) => {
        add(methodId(f.name, f.pkg), null);
        if (!f.embedded) return;
        const base = derefType(f.type);
        next.push({ type: base, path: [...item.path, i], indirect: item.indirect || base !== f.type });
      });
    }
    for (const t of seenHere) visited.add(t);
    for (const [id, entry] of found) {
      taken.add(id);
      if (entry !== null) methods.set(id, entry);
    }
    level = next;
  }
  return methods;
}

/** What the package that declares a type must not see of the standard library, because its Go is older. */
function laterOf(t: CType): LaterApi | null {
  return (t.named === null ? t.fields[0]?.pkg : t.named.origin.obj.pkg)?.later ?? null;
}

function interfaceEntry(owner: CType, m: InterfaceMethod, path: readonly number[], indirect: boolean): MethodEntry {
  return { id: m.id, name: m.name, pkg: m.pkg, path, owner, func: null, interfaceMethod: m, indirect };
}

const sets = new WeakMap<CType, readonly MethodEntry[]>();

/** The method set of t: what an interface value holding a t can be asked for. */
export function methodSet(t: CType): readonly MethodEntry[] {
  let set = sets.get(t);
  if (set === undefined) {
    set = [...selectableMethods(t).values()].filter((m) => m.func === null || !m.func.hasPtrRecv || m.indirect);
    sets.set(t, set);
  }
  return set;
}

/** Has t all methods of the interface type? */
export function implementsInterface(t: CType, iface: CType): boolean {
  const methods = selectableMethods(t);
  return iface.methods.every((m) => {
    const entry = methods.get(m.id);
    return entry !== undefined && (entry.func === null || !entry.func.hasPtrRecv || entry.indirect);
  });
}
