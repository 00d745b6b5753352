// Writes dist/sw.js: after the first visit the site works offline. Pages, styles, scripts, labs and search are precached;
// Monaco, which is large, is kept from its first use on.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generateSW } from 'workbox-build';

const root = 'dist';
if (!existsSync(join(root, 'index.html'))) {
  console.error(`${root} has no pages; build the site first`);
  process.exit(1);
}

/** Bundles that hold Monaco: the chunk it is in, by what it says of itself, its worker, its icons and its strings. */
function isMonaco(name) {
  if (/^codicon\.|^editor\.worker/.test(name)) return true;
  if (!/\.(js|css)$/.test(name)) return false;
  const path = join(root, '_astro', name);
  return statSync(path).size > 20_000 && /monaco-editor/.test(readFileSync(path, 'utf8'));
}
const monaco = readdirSync(join(root, '_astro')).filter(isMonaco);

const { count, size, warnings } = await generateSW({
  globDirectory: root,
  globPatterns: ['**/*.{html,css,js,json,svg,wasm,woff2}', 'pagefind/**/*'],
  globIgnores: ['sw.js', '404.html', ...monaco.map((name) => `_astro/${name}`)],
  swDest: join(root, 'sw.js'),
  inlineWorkboxRuntime: true,
  sourcemap: false,
  skipWaiting: true,
  clientsClaim: true,
  cleanupOutdatedCaches: true,
  directoryIndex: 'index.html',
  ignoreURLParametersMatching: [/.*/],
  maximumFileSizeToCacheInBytes: 4_000_000,
  dontCacheBustURLsMatching: /_astro\//,
  runtimeCaching: [
    {
      urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/_astro/'),
      handler: 'CacheFirst',
      options: { cacheName: 'tombstone-editor', expiration: { maxEntries: 60 } },
    },
  ],
});
for (const warning of warnings) console.warn(warning);
console.log(
  `offline: ${count} files, ${(size / 1e6).toFixed(2)} MB precached; ${monaco.length} editor files at first use`,
);
