import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SurefireReporter } from '../../../../widget/scripts/surefire-reporter.mjs';

const server = process.env.SMARTCONVO ?? 'http://localhost:8080';
const target = (path) => fileURLToPath(new URL(`../../../target/${path}`, import.meta.url));

export default defineConfig({
  base: '/console/',
  // The parts of bpmn.io must share one Preact, and not that of the widget, which is newer than they are.
  resolve: { dedupe: ['preact'] },
  build: {
    outDir: target('classes/static/console'),
    emptyOutDir: true,
    target: 'es2022',
    // A data: address in a style sheet would have to be allowed in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The modeler is one lazy chunk, and that large.
    chunkSizeWarningLimit: 2600,
    rolldownOptions: {
      input: ['index.html', 'preview.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
      // "use client" in each file of Mantine: means nothing here.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
  server: { proxy: { '/api': server, '/widget': server } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'https://console.example/console/' } },
    setupFiles: ['test/setup.ts'],
    reporters: ['default', new SurefireReporter('console.unit', target('surefire-reports'))],
  },
});
