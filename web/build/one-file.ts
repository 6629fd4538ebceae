import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** What stands where another program puts the security policy and the reports. Each stands in the page once. */
const PLACES = ["<!--prongsai-policy-->", "<!--prongsai-data-->"] as const;

/**
 * Puts the bundle's script and style into `template` as one page, `review.html`, and beside it `review-hashes.json`
 * with the hashes of both texts as a Content-Security-Policy names them: `{"script": ["sha256-…"], "style": […]}`.
 * Errors: the bundle is not one script and one style, or a place is not there exactly once.
 */
export function oneFile(template: string): Plugin {
  return {
    name: "prongsai-one-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle);
      const scripts = parts.flatMap((part) => (part.type === "chunk" ? [part.code] : []));
      const styles = parts.flatMap((part) => (part.type === "asset" ? [String(part.source)] : []));
      const script = insideScript(only(scripts, "script"));
      const style = insideStyle(only(styles, "style"));
      for (const name of Object.keys(bundle)) delete bundle[name];
      const page = readFileSync(template, "utf8")
        .replace("<!--style-->", () => `<style>${style}</style>`)
        .replace("<!--script-->", () => `<script>${script}</script>`);
      for (const place of PLACES) {
        if (page.split(place).length !== 2) throw new Error(`${place} has to stand in the page exactly once`);
      }
      const hashes = { script: [hashOf(script)], style: [hashOf(style)] };
      this.emitFile({ type: "asset", fileName: "review.html", source: page });
      this.emitFile({ type: "asset", fileName: "review-hashes.json", source: `${JSON.stringify(hashes, null, 2)}\n` });
    },
  };
}

function only(texts: string[], what: string): string {
  const [text] = texts;
  if (text === undefined || texts.length > 1)
    throw new Error(`the page needs one ${what}, the bundle has ${texts.length}`);
  return text.replaceAll("\r\n", "\n").trim();
}

/** Code in which no string can end the script element or open a comment of the page. */
function insideScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/giu, "\\x3C");
}

function insideStyle(style: string): string {
  if (/<\/style/iu.test(style)) throw new Error("the style holds the end of its own element");
  return style;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
