// Slash-separated paths as text: the page has no file system to ask.

export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** '' for a plain name. */
export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** `path` relative to `root`, '' when they are the same, null when it is not inside. */
export function inside(root: string, path: string): string | null {
  if (root === '' || root === path) return root === path ? '' : path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null;
}

/** Joins and resolves `.` and `..`. */
export function join(...parts: readonly string[]): string {
  const out: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '..') out.pop();
    else if (part !== '' && part !== '.') out.push(part);
  }
  return out.join('/');
}

/** The deepest folder that holds all of them. */
export function commonFolder(folders: readonly string[]): string {
  const [first = '', ...rest] = folders;
  let common = first;
  for (const folder of rest) while (common !== '' && inside(common, folder) === null) common = dirname(common);
  return common;
}
