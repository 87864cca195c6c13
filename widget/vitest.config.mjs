import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SurefireReporter } from './scripts/surefire-reporter.mjs';

export default defineConfig({
  resolve: { alias: { 'preact/jsx-runtime': fileURLToPath(new URL('src/jsx-runtime.ts', import.meta.url)) } },
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    reporters: ['default', new SurefireReporter('widget.unit')],
  },
});
