// Completes package-lock.json after a change of dependencies: npm leaves out optional platform packages that the registry
// in use does not carry, and `npm ci` of npm 11 then refuses the file it wrote. Adds the missing entries (no hash: they
// are never installed where they are missing).
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = lock.packages;
let added = 0;

/** The entry that a require of `name` from the package at `from` reaches, as Node resolves it. */
function resolved(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const path = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (packages[path] !== undefined) return packages[path];
    if (base === '' || !base.includes('node_modules/')) return packages[`node_modules/${name}`];
    if (!base.includes('/node_modules/')) return packages[`node_modules/${name}`];
  }
}

/** os, cpu and libc as the usual package names say them: name-linux-x64-musl. */
function platform(name) {
  const os = /android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows|aix/.exec(name)?.[0];
  const cpu = /arm64|x64|ia32|riscv64|loong64|ppc64|s390x|mips64el|arm(?!64)|wasm32/.exec(name)?.[0];
  const libc = /musl|gnu(?!eabi)|glibc/.exec(name)?.[0];
  return {
    ...(os === undefined ? {} : { os: [os === 'windows' ? 'win32' : os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === undefined ? {} : { libc: [libc === 'musl' ? 'musl' : 'glibc'] }),
  };
}

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (path === '' || resolved(path, name) !== undefined) continue;
    packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...(entry.dev ? { dev: true } : {}),
      ...platform(name),
      optional: true,
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
