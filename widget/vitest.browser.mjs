import { defineConfig } from 'vitest/config';
import { SurefireReporter } from './scripts/surefire-reporter.mjs';

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.mjs'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    // A browser on a busy machine hangs once in a few hundred tests; what is broken fails twice.
    retry: 1,
    hookTimeout: 60_000,
    reporters: ['default', new SurefireReporter('widget.browser')],
  },
});
