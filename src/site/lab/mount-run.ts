// The heavy part of a runnable program, loaded at the first click.

import { mount } from 'svelte';
import RunApp from '../components/run/RunApp.svelte';
import type { GoVersion } from '../engine/protocol.ts';
import type { Language } from '../i18n/index.ts';
import { engine } from './engine.ts';

export interface RunOptions {
  readonly language: Language;
  readonly code: string;
  readonly goVersion: GoVersion;
  readonly seed: number;
  readonly map: boolean;
  readonly edit: boolean;
}

/** Starts the engine before the click that needs it. */
export function warmEngine(): void {
  engine().warm();
}

export function mountRun(target: HTMLElement, options: RunOptions): void {
  mount(RunApp, { target, props: { options } });
}
