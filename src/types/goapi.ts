// What of the standard library a toolchain does not have yet. There is one library, that of the newest Go; code that is
// checked for an older one must not see what came later (the lists in GOROOT/api).
//
// Packages that are checked carry the list of their toolchain (Package.later), so that lookups on their behalf know it.

import { addedIn } from './goapi-data.ts';
import type { Func, Package } from './object.ts';
import type { Named } from './type.ts';
import { asGoVersion, type GoVersion, goCurrent } from './version.ts';

export class LaterApi {
  /** `path.Name` and `path.Type.Method`; `path.` for packages. */
  readonly #names = new Set<string>();

  constructor(readonly toolchain: GoVersion) {
    for (const [path, names] of Object.entries(addedIn)) {
      for (const [name, minor] of Object.entries(names)) {
        if (1000 + minor > toolchain) this.#names.add(`${path}.${name}`);
      }
    }
  }

  hasPackage(path: string): boolean {
    return this.#names.has(`${path}.`);
  }

  /** Of a package, by the name of an object of its scope. */
  hasName(path: string, name: string): boolean {
    return this.#names.has(`${path}.${name}`);
  }

  /** Of a method of a defined type, or with null of an interface type. */
  hasMethod(method: Func, owner: Named | null): boolean {
    if (method.pkg === null) return false;
    const type = owner === null ? 'interface' : (owner.origin ?? owner).obj.name;
    return this.#names.has(`${method.pkg.path}.${type}.${method.name}`);
  }
}

const known = new Map<GoVersion, LaterApi>();

/** What came after a toolchain; null for the newest, which has everything. */
export function laterApi(toolchain: GoVersion): LaterApi | null {
  if (toolchain >= goCurrent) return null;
  let later = known.get(toolchain);
  if (later === undefined) {
    later = new LaterApi(toolchain);
    known.set(toolchain, later);
  }
  return later;
}

/** The same for a toolchain given as `go1.23`. */
export function laterApiOf(toolchain: string): LaterApi | null {
  return laterApi(asGoVersion(toolchain) || goCurrent);
}

/** Whether code of package `from` must not see a method: of the defined type `owner`, or with null of an interface. */
export function isLater(from: Package | null, method: Func, owner: Named | null): boolean {
  return from !== null && from.later !== null && from.later.hasMethod(method, owner);
}
