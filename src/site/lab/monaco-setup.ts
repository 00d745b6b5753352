// Monaco with the features a lab needs, loaded on demand. Its language is fixed per page load, which suits pages that have
// one language each.

import type * as Monaco from 'monaco-editor/editor';
import { type LineState, tokenizeLine } from '../../syntax/index.ts';
import type { Language } from '../i18n/index.ts';
import { classOf } from './highlight.ts';

export type { Monaco };

/** Themes are made from the page's own colours, so that the editor is part of the page. */
const tokens = [
  ['comment', '--sl-color-gray-3', ''],
  ['string', '--ts-good', ''],
  ['number', '--ts-grave', ''],
  ['keyword', '--ts-live', 'bold'],
  ['builtin', '--ts-note', ''],
] as const;

/** Monaco's line state around the scanner's. */
class GoLine implements Monaco.languages.IState {
  constructor(readonly state: LineState) {}
  clone(): GoLine {
    return new GoLine(this.state);
  }
  equals(other: Monaco.languages.IState): boolean {
    return other instanceof GoLine && other.state === this.state;
  }
}

/** Go's colours by the front end's own scanner, the same as in the listings. */
const goTokens: Monaco.languages.TokensProvider = {
  getInitialState: () => new GoLine('code'),
  tokenize: (line, state) => {
    const result = tokenizeLine(line, state instanceof GoLine ? state.state : 'code');
    const colours: Monaco.languages.IToken[] = [];
    let end = 0;
    for (const token of result.tokens) {
      if (token.start > end) colours.push({ startIndex: end, scopes: '' });
      const name = classOf(token, line);
      colours.push({ startIndex: token.start, scopes: name === 'plain' ? '' : name });
      end = token.end;
    }
    if (end < line.length) colours.push({ startIndex: end, scopes: '' });
    return { tokens: colours, endState: new GoLine(result.state) };
  },
};

let loaded: Promise<typeof Monaco> | undefined;

export function loadMonaco(language: Language): Promise<typeof Monaco> {
  loaded ??= (async () => {
    if (language === 'zh-cn') await import('monaco-editor/nls/lang/zh-cn');
    const [monaco, { default: EditorWorker }] = await Promise.all([
      import('./monaco-features.ts'),
      import('monaco-editor/editor/editor.worker?worker'),
    ]);
    globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
    monaco.monaco.languages.setTokensProvider('go', goTokens);
    return monaco.monaco;
  })();
  return loaded;
}

/** Defines the theme from the colours now in force and returns its name. */
export function pageTheme(monaco: typeof Monaco): string {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string): string => toHex(styles.getPropertyValue(name).trim());
  const dark = document.documentElement.dataset.theme === 'dark';
  const name = dark ? 'tombstone-dark' : 'tombstone-light';
  monaco.editor.defineTheme(name, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: tokens.map(([token, variable, fontStyle]) => ({
      token,
      foreground: colour(variable).slice(1),
      ...(fontStyle === '' ? {} : { fontStyle }),
    })),
    colors: {
      'editor.background': colour('--ts-surface'),
      'editor.foreground': colour('--sl-color-gray-1'),
      'editorLineNumber.foreground': colour('--sl-color-gray-3'),
      'editorLineNumber.activeForeground': colour('--sl-color-white'),
      'editorCursor.foreground': colour('--sl-color-white'),
      'editor.lineHighlightBackground': colour('--ts-sunken'),
      'editor.lineHighlightBorder': colour('--ts-sunken'),
      'editorError.foreground': colour('--ts-fault'),
      'editorWarning.foreground': colour('--ts-grave'),
      'editorIndentGuide.background1': colour('--ts-line'),
      'scrollbarSlider.background': `${colour('--ts-line-strong')}59`,
      'scrollbarSlider.hoverBackground': `${colour('--ts-line-strong')}99`,
      'scrollbarSlider.activeBackground': colour('--ts-line-strong'),
      focusBorder: colour('--ts-live'),
    },
  });
  return name;
}

/** Monaco takes hexadecimal colours only; short ones are doubled. */
function toHex(colour: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  return short === null
    ? colour
    : `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`;
}
