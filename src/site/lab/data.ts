// A lab on its way to the page: what labs/<slug>.json holds.

import type { Lab } from '../../course/index.ts';
import type { Language } from '../i18n/index.ts';

export interface LabData extends Omit<Lab, 'wrong'> {
  readonly wrong: Readonly<Record<string, string>>;
}

export function labData(lab: Lab): LabData {
  return { ...lab, wrong: Object.fromEntries(lab.wrong) };
}

export function labOf(data: LabData): Lab {
  return { ...data, wrong: new Map(Object.entries(data.wrong)) };
}

/** Address of a lab's data and of its page, under the site's base. */
export function labDataHref(slug: string): string {
  return `${base()}/labs/${slug}.json`;
}

export function base(): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '');
}

/** The code of one test function, for showing beside its verdict. */
export function testCode(checkTest: string, name: string): string {
  const start = checkTest.indexOf(`func ${name}(`);
  if (start < 0) return '';
  const end = checkTest.indexOf('\n}\n', start);
  return end < 0 ? checkTest.slice(start) : checkTest.slice(start, end + 2);
}

/** The page of a checklist rule. */
export function ruleHref(rule: string, language: Language): string {
  return `${base()}${language === 'en' ? '' : `/${language}`}/rules/${rule.toLowerCase()}/`;
}

/** The right option of a prediction is the one whose outcome is given. */
export function isRightOption(option: LabData['meta']['prediction']['options'][number]): boolean {
  return option.output !== undefined || option.stderr !== undefined;
}
