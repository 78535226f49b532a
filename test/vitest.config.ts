import { defineConfig } from "vitest/config";

const report = process.env.BREACHES_TEST_REPORT;

// biome-ignore lint/style/noDefaultExport: the runner reads the default export
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    env: { TZ: "UTC", NO_COLOR: "", FORCE_COLOR: "", COLUMNS: "", BREACHES_DATA: "" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
