// Registers the offline worker, in built pages only. Failing is no news: the site works without it.

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    navigator.serviceWorker.register(`${root}sw.js`, { scope: root }).catch(() => {});
  });
  // What this page loaded before the worker took over (the editor, for one) is asked for once more, from the browser's own
  // cache, so that the worker keeps it.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    for (const { name } of performance.getEntriesByType('resource')) {
      if (name.startsWith(location.origin) && name.includes('/_astro/')) fetch(name).catch(() => {});
    }
  });
}
