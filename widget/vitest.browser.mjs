import { defineConfig } from 'vitest/config';
import { SurefireReporter } from './scripts/surefire-reporter.mjs';

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.mjs'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', new SurefireReporter('widget.browser')],
  },
});
