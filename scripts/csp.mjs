// Writes a strict content-security policy into every page of dist, with the hashes of its inline scripts. Works on hosts that
// cannot set headers. Run after the build; `--check` only verifies and fails on a mismatch.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = 'dist';
const checkOnly = process.argv.includes('--check');

/** Inline scripts that the browser executes: without src, and not data blocks. */
const inlineScript =
  /<script(?![^>]*\ssrc=)(?![^>]*\stype="(?!module|text\/javascript)[^"]*")[^>]*>([\s\S]*?)<\/script>/g;
const policyMeta = /<meta http-equiv="content-security-policy" content="[^"]*">/;

function pages(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
}

function policyFor(html) {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    // The engine and the search are WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${[...new Set(hashes)].sort().join(' ')}`.trim(),
    // Monaco and the listings position and colour with style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What a strict policy would block although it is in the page. */
function forbidden(html) {
  const withoutScripts = html.replace(inlineScript, '');
  const handler = /<[a-z][^>]*\son[a-z]+\s*=\s*["']/i.exec(withoutScripts);
  if (handler !== null) return `an inline event handler: ${handler[0].slice(-60)}`;
  const foreign = /<(?:script|link|img|iframe|source)\b[^>]*\s(?:src|href)="(?:https?:)?\/\/[^"]*"/i.exec(
    withoutScripts,
  );
  if (foreign !== null && !/rel="(?:canonical|alternate|sitemap)"/.test(foreign[0]))
    return `a foreign address: ${foreign[0]}`;
  return undefined;
}

let failures = 0;
const all = pages(root);
for (const page of all) {
  const html = readFileSync(page, 'utf8');
  const bare = html.replace(policyMeta, '');
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(bare)}">`;
  const problem = forbidden(bare) ?? (bare.includes('<head>') ? undefined : 'no <head>');
  if (problem !== undefined) {
    console.error(`${page}: ${problem}`);
    failures++;
  } else if (checkOnly) {
    if (html.includes(meta)) continue;
    console.error(`${page}: its policy does not match its inline scripts; run node scripts/csp.mjs`);
    failures++;
  } else {
    // Before everything else that could load or run; the charset stays within the first 1024 bytes.
    const charset = /<meta charset="[^"]*"\s*\/?>/i.exec(bare)?.[0];
    const head = charset === undefined ? '<head>' : charset;
    writeFileSync(page, bare.replace(head, `${head}${meta}`));
  }
}
if (all.length === 0) {
  console.error(`${root} has no pages; build the site first`);
  failures++;
}
if (failures > 0) process.exit(1);
console.log(`content-security policy: ${all.length} pages ${checkOnly ? 'verified' : 'written'}`);
