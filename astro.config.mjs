// The site: static, English at the root and 简体中文 under zh-cn, under any base path (SITE_BASE) and host (SITE_URL).
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { monacoStyles } from './src/site/monaco-styles.mjs';
import { sidebar } from './src/site/sidebar.mjs';
import { codeTheme } from './src/site/styles/code-theme.mjs';

const site = process.env.SITE_URL;

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base: process.env.SITE_BASE ?? '/',
  srcDir: './src/site',
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: { en: 'Tombstone', 'zh-CN': 'Tombstone' },
      description: 'Go map deletion, taught by a machine you can open.',
      favicon: '/favicon.svg',
      defaultLocale: 'root',
      locales: {
        root: { label: 'English', lang: 'en' },
        'zh-cn': { label: '简体中文', lang: 'zh-CN' },
      },
      sidebar: sidebar(),
      markdown: { processedDirs: ['./content'] },
      customCss: ['./src/site/styles/theme.css', './src/site/styles/prose.css', './src/site/styles/widgets.css'],
      components: {
        SiteTitle: './src/site/overrides/SiteTitle.astro',
        PageTitle: './src/site/overrides/PageTitle.astro',
        Hero: './src/site/overrides/Hero.astro',
        Head: './src/site/overrides/Head.astro',
      },
      expressiveCode: {
        themes: [codeTheme('dark'), codeTheme('light')],
        tabWidth: 4,
        useStarlightUiThemeColors: true,
        // Long lines wrap, so that no listing scrolls sideways on a phone.
        defaultProps: { wrap: true },
        styleOverrides: {
          borderRadius: 'var(--ts-radius)',
          codeFontFamily: 'var(--__sl-font-mono)',
          codeFontSize: 'var(--ts-code-size)',
          codeLineHeight: '1.6',
          frames: { shadowColor: 'transparent', frameBoxShadowCssValue: 'none' },
        },
      },
      credits: false,
    }),
    mdx(),
    svelte(),
  ],
  vite: {
    resolve: { alias: { '@site': fileURLToPath(new URL('./src/site', import.meta.url)) } },
    plugins: [monacoStyles()],
    worker: { format: 'es' },
    build: { assetsInlineLimit: (file) => (file.endsWith('.wasm') ? false : undefined) },
  },
});
