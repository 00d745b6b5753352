// The heavy part of a lab, loaded when it is opened.

import { mount } from 'svelte';
import LabApp from '../components/lab/LabApp.svelte';
import type { Language } from '../i18n/index.ts';
import type { LabData } from './data.ts';

/** `focus`: the reader asked for the lab just now, so the keyboard goes there. */
export function mountLab(target: HTMLElement, data: LabData, language: Language, focus: boolean): void {
  mount(LabApp, { target, props: { data, language, focus } });
}
