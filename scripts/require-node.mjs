// Says clearly what is missing when a script runs on a Node that Astro does not support.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `This project needs Node 22.12 or later; this is ${process.version}.\n` +
      'Run it through npm (npm start, npm test): npm ci brings a Node of its own on Linux. Elsewhere install Node 24.',
  );
  process.exit(1);
}
