// The collections of the site: pages people read (content/en at the root, content/zh-cn under zh-cn) and Starlight's own strings.

import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** What a chapter adds to Starlight's frontmatter. */
const chapterFields = z.object({
  /** The article a chapter mirrors. */
  article: z.enum(['A', 'B']).optional(),
  /** The article's section, for instance '2.1'. */
  section: z.string().optional(),
  /** Minutes to read and do. */
  minutes: z.number().int().positive().optional(),
  /** Slugs of the labs opened in the chapter. */
  labs: z.array(z.string()).optional(),
});

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: '{en,zh-cn}/**/[^_]*.{md,mdx}',
      generateId: ({ entry }) =>
        entry
          .replace(/\.mdx?$/, '')
          .replace(/^en\//, '')
          .replace(/(^|\/)index$/, '') || 'index',
    }),
    schema: docsSchema({ extend: chapterFields }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
