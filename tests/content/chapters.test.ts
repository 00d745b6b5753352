// Both languages carry the same chapters: same frontmatter, headings, claims, labs and figures, in the same order; every
// claim of the ledger stands exactly once in the chapter of its section; links lead somewhere.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readClaims } from '../support/project.ts';

const languages = ['en', 'zh-cn'] as const;
type Language = (typeof languages)[number];

interface Frontmatter {
  readonly title: string;
  readonly description: string;
  readonly article: string;
  readonly section: string;
  readonly minutes: number;
  readonly labs: readonly string[];
}

interface Chapter {
  readonly frontmatter: Frontmatter;
  readonly body: string;
}

function readChapter(language: Language, name: string): Chapter {
  const [, frontmatter, body] = readFileSync(join('content', language, 'chapters', name), 'utf8').split(/^---$/m);
  return { frontmatter: parse(frontmatter ?? '') as Frontmatter, body: body ?? '' };
}

const names = (language: Language) => readdirSync(join('content', language, 'chapters')).sort();

/** Headings (by level) and components (with attributes) in order: what must be equal in both languages. */
function skeleton(body: string): string[] {
  const marks = body.matchAll(/^(#{2,4}) |^<([A-Z]\w*)([^>]*?)\/?>/gm);
  return [...marks].map(([, heading, component, attributes]) => heading ?? `${component} ${attributes?.trim()}`);
}

test('both languages have the same chapters', () => {
  expect(names('zh-cn')).toEqual(names('en'));
});

describe.each(names('en'))('%s', (name) => {
  const chapters = Object.fromEntries(languages.map((language) => [language, readChapter(language, name)])) as Record<
    Language,
    Chapter
  >;

  test('has the same skeleton in both languages', () => {
    expect(skeleton(chapters['zh-cn'].body)).toEqual(skeleton(chapters.en.body));
    const { title: _t, description: _d, ...facts } = chapters.en.frontmatter;
    expect(chapters['zh-cn'].frontmatter).toMatchObject(facts);
  });

  test('places each claim of its section once, and no other', () => {
    const { article, section } = chapters.en.frontmatter;
    const placed = [...chapters.en.body.matchAll(/<Claim id="([^"]+)"/g)].map((match) => match[1]);
    const ledger = readClaims().find((known) => known.section === `${article}-${section}`);
    expect([...placed].sort()).toEqual(ledger?.claims.map(({ id }) => id).sort());
  });

  test('opens the labs it announces', () => {
    const opened = [...chapters.en.body.matchAll(/<Lab slug="([^"]+)"/g)].map((match) => match[1]);
    expect(opened).toEqual(chapters.en.frontmatter.labs);
    for (const slug of opened) expect(existsSync(join('labs', slug ?? '', 'lab.yaml'))).toBe(true);
  });

  test.each(languages)('reads in at most eight minutes (%s)', (language) => {
    const prose = chapters[language].body.replace(/^(import|<).*$/gm, '');
    const words = prose.match(/[A-Za-z][\w'-]*/g)?.length ?? 0;
    const characters = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(words / 200 + characters / 350).toBeLessThanOrEqual(8);
  });
});

test('every section of the ledger has its chapter', () => {
  const sections = names('en').map((name) => {
    const { article, section } = readChapter('en', name).frontmatter;
    return `${article}-${section}`;
  });
  for (const { section } of readClaims()) expect(sections).toContain(section);
});
