/** What both builds share. */
export function shared(root, more) {
  return {
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [plainImports()],
    resolve: { alias: { 'preact/jsx-runtime': `${root}src/jsx-runtime.ts` } },
    ...more,
    build: {
      target: ['chrome111', 'firefox121', 'safari16.4'],
      minify: true,
      cssMinify: true,
      modulePreload: false,
      reportCompressedSize: false,
      copyPublicDir: false,
      ...more.build,
    },
  };
}

/** Vite's preloading of CSS for lazy chunks is a kilobyte of code with nothing to preload here. */
function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
