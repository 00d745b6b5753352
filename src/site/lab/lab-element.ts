// <tombstone-lab>: the tiny shell of a lab. Loads data, engine and interface when the reader opens the lab (on the lab's own
// page: at once), and swaps them in for the static listing.

const found = <T extends HTMLElement>(root: HTMLElement, selector: string): T => {
  const element = root.querySelector<T>(selector);
  if (element === null) throw new Error(`<tombstone-lab> lacks ${selector}`);
  return element;
};

class TombstoneLab extends HTMLElement {
  connectedCallback(): void {
    const opener = found(this, '[data-opener]');
    found(this, '[data-open]').addEventListener('click', () => void this.#open());
    if (this.dataset.page === undefined) opener.hidden = false;
    else void this.#open();
  }

  async #open(): Promise<void> {
    const status = found(this, '[data-status]');
    const opener = found(this, '[data-opener]');
    const byHand = this.dataset.page === undefined;
    opener.hidden = true;
    status.textContent = status.dataset.opening ?? '';
    try {
      const [{ mountLab }, response] = await Promise.all([import('./mount-lab.ts'), fetch(this.dataset.href ?? '')]);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const data = await response.json();
      found(this, '[data-starter]').hidden = true;
      status.textContent = '';
      mountLab(found(this, '[data-mount]'), data, this.dataset.language === 'zh-cn' ? 'zh-cn' : 'en', byHand);
    } catch {
      status.textContent = status.dataset.failed ?? '';
      found(this, '[data-open]').textContent = status.dataset.again ?? '';
      opener.hidden = false;
    }
  }
}

customElements.define('tombstone-lab', TombstoneLab);
