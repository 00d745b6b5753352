// Monaco's stylesheets are put into the page by its own chunk. Left to the bundler, they would be linked, blocking, from every
// page that might load the editor one day.
import { dirname, resolve } from 'node:path';

const prefix = '\0monaco-style:';

export function monacoStyles() {
  return {
    name: 'tombstone:monaco-styles',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith('.css') || !importer?.includes('/monaco-editor/')) return undefined;
      return `${prefix}${resolve(dirname(importer), source)}.js`;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const path = id.slice(prefix.length, -'.js'.length);
      return [
        `import css from ${JSON.stringify(`${path}?inline`)};`,
        "const style = document.createElement('style');",
        'style.textContent = css;',
        'document.head.append(style);',
      ].join('\n');
    },
  };
}
