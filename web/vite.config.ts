import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { oneFile } from "./build/one-file.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

process.env.NODE_ENV = "production";

/** Builds the review page into one file with its script, style and font: the same bytes, whatever the surroundings say of tests or development. */
export default defineConfig({
  root: here("."),
  publicDir: false,
  plugins: [react(), oneFile(here("page.html"))],
  build: {
    outDir: here("../dist/web"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: here("main.tsx"),
      output: { format: "iife", codeSplitting: false, comments: { legal: true } },
    },
  },
});
