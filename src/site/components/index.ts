// What chapters may use: `import { Claim, Figure, Lab, Run } from '@site/components/index.ts';`

export { default as Claim } from './Claim.astro';
export { default as Figure } from './Figure.astro';
export { default as Lab } from './Lab.astro';
export { default as Run } from './Run.astro';
