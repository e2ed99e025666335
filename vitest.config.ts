import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests that start the real commands share two cores with the rest.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
});
