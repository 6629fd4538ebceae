import type { Box } from "../../src/model/place.js";

interface Props {
  source: string;
  alt: string;
  /** The picture's size in the units of the marks. */
  size: { width: number; height: number };
  marks: readonly Box[];
  /** True where the picture is not shown larger than it is. */
  natural?: boolean;
}

/** A picture with frames drawn over it. */
export function MarkedPicture({ source, alt, size, marks, natural = false }: Props) {
  const { width, height } = size;
  const share = (length: number, all: number) => `${(100 * length) / all}%`;
  return (
    <div className="picture" style={natural ? { maxWidth: width } : undefined}>
      <img
        src={source}
        alt={alt}
        width={width}
        height={height}
        decoding="async"
        style={{ aspectRatio: `${width} / ${height}` }}
      />
      {[...new Map(marks.map((mark) => [mark.join(" "), mark]))].map(([key, [x0, y0, x1, y1]]) => (
        <span
          key={key}
          className="frame"
          aria-hidden="true"
          style={{
            left: share(x0, width),
            top: share(y0, height),
            width: share(x1 - x0, width),
            height: share(y1 - y0, height),
          }}
        />
      ))}
    </div>
  );
}
