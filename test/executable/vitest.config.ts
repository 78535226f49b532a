import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: the runner reads the default export
export default defineConfig({
  test: {
    include: ["test/executable/*.check.js"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
