/** How large a chart is drawn, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** What a chart shows, in the terms of the charting library. */
export type ChartOption = Record<string, unknown>;

type Draw = (option: ChartOption, size: Size) => string;

/** Draws charts as SVG text without scripts, style rules or links; the same chart gives the same text. */
export async function chartDrawer(): Promise<Draw> {
  const { init, setPlatformAPI, use } = await import("echarts/core");
  const { BarChart, BoxplotChart } = await import("echarts/charts");
  const { GridComponent, LegendComponent } = await import("echarts/components");
  const { SVGRenderer } = await import("echarts/renderers");
  use([BarChart, BoxplotChart, GridComponent, LegendComponent, SVGRenderer]);
  setPlatformAPI({ measureText: (text, font = "") => ({ width: textWidth(text, font) }) });
  return (option, size) => {
    const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
    try {
      chart.setOption({ animation: false, ...option });
      return plainSvg(chart.renderToSVGString());
    } finally {
      chart.dispose();
    }
  };
}

/** About how wide a text is drawn, in pixels: Thai vowels and tone marks above and below take no room of their own. */
function textWidth(text: string, font: string): number {
  const size = Number(/([0-9.]+)px/u.exec(font)?.[1] ?? 12);
  return text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/gu, "").length * size * 0.58;
}

/** The library's hover rules, its own attributes and numbered names go; styles become attributes, as the page's policy wants it. */
function plainSvg(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gu, "")
    .replace(/ (?:class|id|clip-path|ecmeta_[a-z_]+)="[^"]*"/gu, "")
    .replace(/<(defs|clipPath)[^>]*>[\s\S]*?<\/\1>/gu, "")
    .replace(/ style="([^"]*)"/gu, (_, style: string) => attributesOf(style))
    .replace(/\n+/gu, "\n");
}

function attributesOf(style: string): string {
  return style
    .split(";")
    .flatMap((part) => {
      const [name = "", value = ""] = part.split(":");
      return /^(?:font-|fill|stroke)/u.test(name.trim()) ? [` ${name.trim()}="${value.trim()}"`] : [];
    })
    .join("");
}
