// All labs, read from labs/ when the site is built. Never part of a page's scripts: it brings the YAML reader along.

import { type Lab, parseLab } from '../../course/index.ts';

const texts = import.meta.glob<string>('/labs/*/**/*.{go,yaml}', { query: '?raw', import: 'default', eager: true });

function readAll(): Map<string, Lab> {
  const folders = new Map<string, Record<string, string>>();
  for (const [path, text] of Object.entries(texts)) {
    const [, , slug = '', ...rest] = path.split('/');
    const files = folders.get(slug) ?? {};
    files[rest.join('/')] = text;
    folders.set(slug, files);
  }
  const labs = [...folders].map(([slug, files]) => parseLab(slug, files));
  const order = (lab: Lab): string => `${lab.meta.section} ${lab.slug}`;
  labs.sort((a, b) => order(a).localeCompare(order(b), 'en', { numeric: true }));
  return new Map(labs.map((lab) => [lab.slug, lab]));
}

/** Labs by slug, in the order of the sections they belong to. */
export const labs: ReadonlyMap<string, Lab> = readAll();

export function labNamed(slug: string): Lab {
  const lab = labs.get(slug);
  if (lab === undefined) throw new Error(`there is no lab "${slug}"; known: ${[...labs.keys()].join(', ')}`);
  return lab;
}

/** The chapter of a section: 'A-2.1' is the page chapters/a-2-1. */
export function chapterSlug(section: string): string {
  return section.toLowerCase().replace('.', '-');
}
