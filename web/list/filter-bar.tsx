import { type RefObject, useId } from "react";
import { useMessages } from "../messages/index.js";
import { useReview } from "../state/review.js";
import { FacetSelect } from "./facet-select.js";
import type { Facet, FacetCounts, Filter } from "./filter.js";
import { FACETS, NO_FILTER } from "./filter.js";

interface Props {
  counts: FacetCounts;
  search: RefObject<HTMLInputElement | null>;
  narrow: boolean;
  open: boolean;
  setOpen: (open: boolean) => void;
}

/** Search and filters of the list; every choice says how many reports it leaves. */
export function FilterBar({ counts, search, narrow, open, setOpen }: Props) {
  const { list } = useMessages();
  const { filter, setFilter } = useReview();
  const id = useId();
  const active = FACETS.filter((facet) => filter[facet] !== null).length;
  const choose = (facet: Facet, value: string | null) => setFilter({ ...filter, [facet]: value } as Filter);
  return (
    <search className="filters" aria-label={list.filters}>
      <div className="filter-search">
        <label htmlFor={`${id}-search`}>{list.search}</label>
        <input
          id={`${id}-search`}
          ref={search}
          type="search"
          value={filter.search}
          placeholder={list.searchHint}
          onChange={(event) => setFilter({ ...filter, search: event.target.value })}
        />
      </div>
      {narrow && (
        <button type="button" aria-expanded={open} aria-controls={`${id}-facets`} onClick={() => setOpen(!open)}>
          {active === 0 ? list.filters : list.filtersOn(active)}
        </button>
      )}
      <div className="facets" id={`${id}-facets`} hidden={narrow && !open}>
        {FACETS.map((facet) => (
          <FacetSelect key={facet} facet={facet} counts={counts[facet]} value={filter[facet]} choose={choose} />
        ))}
        <button
          type="button"
          className="clear"
          disabled={active === 0 && filter.search === ""}
          onClick={() => setFilter(NO_FILTER)}
        >
          {list.clear}
        </button>
      </div>
    </search>
  );
}
