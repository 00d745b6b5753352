// Serves dist for the browser tests, as a plain static host does: folders by their index.html, 404.html for the rest.
// (astro preview runs once per project, so that a site being looked at would stop the tests.)
//
//   node tests/support/serve.mjs FOLDER PORT
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const [folder = 'dist', port = '4399'] = process.argv.slice(2);
const root = resolve(folder);
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

function fileOf(pathname) {
  const path = join(root, normalize(decodeURIComponent(pathname)));
  if (!path.startsWith(root)) return undefined;
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : undefined;
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = fileOf(pathname);
  const shown = file ?? join(root, '404.html');
  if (!existsSync(shown)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(file === undefined ? 404 : 200, {
    'content-type': types[extname(shown)] ?? 'application/octet-stream',
  });
  createReadStream(shown).pipe(response);
}).listen(Number(port), '127.0.0.1');
