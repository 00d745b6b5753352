// What a learner did in a lab, kept in this browser: the edited program, the prediction, the hints opened. Keyed by the lab
// and a hash of its starter and checks, so that a changed lab does not meet an old edit. Storage may be full, blocked or hold
// foreign data: each is an answer, never an exception.

export interface Kept {
  readonly code: string;
  /** Index of the chosen option; -1 when the prediction was skipped; null when not yet asked. */
  readonly prediction: number | null;
  /** Whether the program was run at least once. */
  readonly attempted: boolean;
  readonly hints: number;
}

export type KeepResult = 'saved' | 'full' | 'blocked';

/** The part of Storage that is used. */
export type KeepStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage, or undefined where merely looking at it throws. */
export function browserStorage(): KeepStorage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** FNV-1a over UTF-16 units, as eight hex digits. */
export function contentHash(...texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let i = 0; i <= text.length; i++) {
      hash = Math.imul(hash ^ (i < text.length ? text.charCodeAt(i) : 0xffff), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export function keepKey(slug: string, hash: string): string {
  return `tombstone:lab:${slug}:${hash}`;
}

export function load(storage: KeepStorage | undefined, key: string): Kept | undefined {
  let text: string | null;
  try {
    text = storage?.getItem(key) ?? null;
  } catch {
    return undefined;
  }
  if (text === null) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, prediction, attempted, hints } = value as Record<string, unknown>;
  if (typeof code !== 'string') return undefined;
  return {
    code,
    prediction: typeof prediction === 'number' && Number.isInteger(prediction) ? prediction : null,
    attempted: attempted === true,
    hints: typeof hints === 'number' && Number.isInteger(hints) && hints >= 0 ? hints : 0,
  };
}

export function save(storage: KeepStorage | undefined, key: string, kept: Kept): KeepResult {
  if (storage === undefined) return 'blocked';
  try {
    storage.setItem(key, JSON.stringify(kept));
    return 'saved';
  } catch (error) {
    return error instanceof Error && /quota/i.test(error.name) ? 'full' : 'blocked';
  }
}
