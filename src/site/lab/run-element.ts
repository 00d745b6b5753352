// <tombstone-run>: the shell of a runnable program. The first click loads the engine and runs; later ones are the interface's.

import type { RunOptions } from './mount-run.ts';

const found = <T extends HTMLElement>(root: HTMLElement, selector: string): T => {
  const element = root.querySelector<T>(selector);
  if (element === null) throw new Error(`<tombstone-run> lacks ${selector}`);
  return element;
};

class TombstoneRun extends HTMLElement {
  connectedCallback(): void {
    const opener = found(this, '[data-opener]');
    opener.hidden = false;
    const warm = (): void => void import('./mount-run.ts').then(({ warmEngine }) => warmEngine());
    opener.addEventListener('pointerenter', warm, { once: true });
    opener.addEventListener('focusin', warm, { once: true });
    found(this, '[data-open]').addEventListener('click', () => void this.#open());
  }

  async #open(): Promise<void> {
    const status = found(this, '[data-status]');
    const opener = found(this, '[data-opener]');
    opener.hidden = true;
    status.textContent = status.dataset.opening ?? '';
    const { language, code = '', go, seed, map, edit } = this.dataset;
    const options: RunOptions = {
      language: language === 'zh-cn' ? 'zh-cn' : 'en',
      code,
      goVersion: go === '1.23' || go === '1.24' ? go : '1.26',
      seed: Number(seed ?? 1),
      map: map !== undefined,
      edit: edit !== undefined,
    };
    try {
      const { mountRun } = await import('./mount-run.ts');
      if (options.edit) found(this, '[data-starter]').hidden = true;
      status.textContent = '';
      mountRun(found(this, '[data-mount]'), options);
    } catch {
      status.textContent = status.dataset.failed ?? '';
      opener.hidden = false;
    }
  }
}

customElements.define('tombstone-run', TombstoneRun);
