/// <reference types="astro/client" />
/// <reference types="svelte" />
/// <reference path="../../node_modules/@astrojs/starlight/dist/global.d.ts" />

// For plain tsc, which does not read .astro files (astro check does, and then this is not used).
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
