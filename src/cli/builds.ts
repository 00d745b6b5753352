// Programs that were built before, in the user's cache folder: as with Go's own build cache, running the same program again
// does not compile it again.
//
// Only programs that depend on nothing but the files named are kept: without a module around them they can import the
// standard library alone, which is part of this build. An entry holds all of the program's text, and is used only if that
// is the same to the last character. Like the code cache (start.ts) it is a help that may be missing, old or damaged.

import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Built, type GoVersion, type ProgramSource, readsInput } from '../host/index.ts';

/** Given by start.ts: the folder, '' for none, and a name for this build of the command. */
declare const cache: { readonly folder: string; readonly buildId: string; makeFolder(): void };

type Image = NonNullable<Built['image']>;

export interface Program {
  readonly image: Image;
  readonly readsInput: boolean;
  /** To be called before anything asks for the image's debug information. */
  prepareDebug(): Promise<void>;
}

const prefix = 'program-';
/** Entries that are kept; when there are more, all go. */
const entryLimit = 100;

interface Head {
  readonly key: string;
  readonly fields: Image['fields'];
  readonly readsInput: boolean;
}

/** All that the image depends on; null for programs that are not kept. */
function keyOf({ tree, target }: ProgramSource, goVersion: GoVersion): string | null {
  if (cache.folder === '' || target.kind !== 'files' || tree.goMod !== null) return null;
  return JSON.stringify([goVersion, target.folder, target.files.map(({ name, text }) => [name, text])]);
}

function entryName(key: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return `${prefix}${cache.buildId}-${key.length}-${(hash >>> 0).toString(16)}`;
}

/** The program as it was built before, if it was. */
export function findProgram(source: ProgramSource, goVersion: GoVersion): Program | undefined {
  const key = keyOf(source, goVersion);
  if (key === null) return undefined;
  try {
    const stored = readFileSync(join(cache.folder, entryName(key)));
    // Written twice, so that damage shows.
    const half = stored.length / 2;
    if (!stored.subarray(0, half).equals(stored.subarray(half))) return undefined;
    const headLength = stored.readUInt32LE(0);
    const head = JSON.parse(stored.toString('utf8', 4, 4 + headLength)) as Head;
    if (head.key !== key) return undefined;
    const bytes = new Uint8Array(stored.subarray(4 + headLength, half));
    const image = new KeptImage(bytes, head.fields);
    const prepareDebug = () => image.rebuild(source, goVersion);
    return { image, readsInput: head.readsInput, prepareDebug };
  } catch {
    return undefined;
  }
}

export function keepProgram(source: ProgramSource, goVersion: GoVersion, image: Image): Program {
  const program: Program = { image, readsInput: readsInput(image), prepareDebug: async () => {} };
  const key = keyOf(source, goVersion);
  if (key === null) return program;
  const head: Head = { key, fields: image.fields, readsInput: program.readsInput };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const entry = Buffer.concat([length, text, image.bytes]);
  try {
    const { folder } = cache;
    cache.makeFolder();
    const entries = readdirSync(folder).filter((name) => name.startsWith(prefix));
    const current = `${prefix}${cache.buildId}-`;
    for (const name of entries) {
      if (entries.length > entryLimit || !name.startsWith(current)) rmSync(join(folder, name));
    }
    const name = join(folder, entryName(key));
    writeFileSync(`${name}.${process.pid}`, Buffer.concat([entry, entry]), { mode: 0o600 });
    renameSync(`${name}.${process.pid}`, name);
  } catch {
    // it will be built again
  }
  return program;
}

/** What belongs to which line is worked out, by building once more, when something asks: a panic's traceback. */
class KeptImage implements Image {
  #debug: Image['debug'] | undefined;

  constructor(
    readonly bytes: Uint8Array,
    readonly fields: Image['fields'],
  ) {}

  async rebuild(source: ProgramSource, goVersion: GoVersion): Promise<void> {
    const { compileProgram } = await import('./compiler.ts');
    const compiled = compileProgram(source, goVersion);
    if ('image' in compiled) this.#debug = compiled.image.debug;
  }

  get debug(): Image['debug'] {
    if (this.#debug === undefined) throw new Error('debug information was not prepared');
    return this.#debug;
  }
}
