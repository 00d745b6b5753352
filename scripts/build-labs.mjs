// Collects labs/<slug>/ into src/course/build/labs.json ({ slug: { path: text } }), for the command's bundle.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function filesOf(folder, prefix = '') {
  const files = {};
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) Object.assign(files, filesOf(path, `${prefix}${name}/`));
    else files[prefix + name] = readFileSync(path, 'utf8');
  }
  return files;
}

const labs = {};
for (const slug of readdirSync('labs').sort()) {
  if (statSync(join('labs', slug)).isDirectory()) labs[slug] = filesOf(join('labs', slug));
}
mkdirSync('src/course/build', { recursive: true });
writeFileSync('src/course/build/labs.json', JSON.stringify(labs));
