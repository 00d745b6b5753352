// The strings of a page by its language, and filling in values.

import { en, type Strings } from './en.ts';
import { zhCn } from './zh-cn.ts';

export type { Key, Strings } from './en.ts';

/** The languages of the site, as content is keyed by them. */
export type Language = 'en' | 'zh-cn';

export const languages: readonly Language[] = ['en', 'zh-cn'];

/** The language of a page from its lang attribute ('en', 'zh-CN'). */
export function languageOf(lang: string | undefined): Language {
  return lang?.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

export function stringsOf(language: Language): Strings {
  return language === 'zh-cn' ? zhCn : en;
}

export function localeOf(lang: string | undefined): Strings {
  return stringsOf(languageOf(lang));
}

/** Fills {name} marks. A mark without a value stays, so that a slip is seen. */
export function t(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
