// The sidebar, from what is there: chapters and rules of content/, labs of labs/, in the order of their sections.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const bySection = new Intl.Collator('en', { numeric: true }).compare;

/** The pages of a folder of content/en whose names begin with the prefix. */
function pagesOf(folder, prefix = '') {
  return readdirSync(`content/en/${folder}`)
    .filter((name) => name.startsWith(prefix) && /^[^_].*\.mdx?$/.test(name))
    .map((name) => name.replace(/\.mdx?$/, ''))
    .sort(bySection)
    .map((name) => ({ slug: `${folder}/${name}` }));
}

function labItems() {
  return readdirSync('labs')
    .filter((slug) => existsSync(`labs/${slug}/lab.yaml`))
    .map((slug) => ({ slug, meta: parse(readFileSync(`labs/${slug}/lab.yaml`, 'utf8')) }))
    .sort((a, b) => bySection(`${a.meta.section} ${a.slug}`, `${b.meta.section} ${b.slug}`))
    .map(({ slug, meta }) => ({
      label: meta.title.en,
      translations: { 'zh-CN': meta.title['zh-cn'] },
      link: `/labs/${slug}/`,
    }));
}

export function sidebar() {
  return [
    {
      label: 'A · Deleting from a map',
      translations: { 'zh-CN': 'A · 从 map 中删除' },
      items: pagesOf('chapters', 'a-'),
    },
    {
      label: 'B · delete in a defer',
      translations: { 'zh-CN': 'B · defer 里的 delete' },
      items: pagesOf('chapters', 'b-'),
    },
    {
      label: 'Labs',
      translations: { 'zh-CN': '实验' },
      items: [{ label: 'All labs', translations: { 'zh-CN': '全部实验' }, link: '/labs/' }, ...labItems()],
    },
    {
      label: 'Checklist',
      translations: { 'zh-CN': '检查清单' },
      items: pagesOf('rules'),
    },
  ];
}
