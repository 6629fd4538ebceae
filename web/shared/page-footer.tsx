import { useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import { useNarrow } from "../state/use-narrow.js";

const MEGABYTE = 1_000_000;

/** Version, licence and source of the program, and what was left out of the file; folded where there is little room. */
export function PageFooter() {
  const { page } = useMessages();
  const { index } = useReview();
  const narrow = useNarrow();
  const { program, crops } = index;
  const reportsLeftOut = index.reports.filter(({ whole }) => !whole).length;
  const name = page.program(program.name, program.version, program.rules);
  const rest = (
    <>
      <p>{page.licence(program.licence)}</p>
      <p>
        {program.source === "" ? null : program.source.startsWith("https://") ? (
          <a href={program.source} target="_blank" rel="noreferrer noopener">
            {page.source}: {program.source}
          </a>
        ) : (
          `${page.source}: ${program.source}`
        )}
      </p>
      {index.masked && <p>{page.masked}</p>}
      {crops.leftOut > 0 && (
        <p>
          {page.cropsLeftOut(crops.leftOut, crops.leftOut + crops.shown, String(crops.budgetBytes / MEGABYTE))}{" "}
          {page.seeAll} <code>{page.command}</code>
        </p>
      )}
      {reportsLeftOut > 0 && (
        <p>
          {page.reportsLeftOut(reportsLeftOut)} {page.seeAll} <code>{page.command}</code>
        </p>
      )}
    </>
  );
  return (
    <footer className="bottom">
      {narrow ? (
        <details>
          <summary>{name}</summary>
          {rest}
        </details>
      ) : (
        <>
          <p>{name}</p>
          {rest}
        </>
      )}
    </footer>
  );
}
