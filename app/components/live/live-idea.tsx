import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useT } from "#app/i18n/language.tsx";
import { Icon } from "../ui/icon.tsx";
import { KeepPlace } from "./keep-scroll.tsx";
import type { LiveData } from "./live.tsx";
import { useNewcomers } from "./use-new-items.ts";
import { useReadingAnew } from "./use-revalidate.ts";
import { useStream } from "./use-stream.ts";

/** The page of an idea: read anew when something happened, with how many read it now. */
export function LiveIdea({ data }: { data: LiveData }) {
  const t = useT();
  const { search } = useLocation();
  const read = useReadingAnew();
  const { told, away, heard, show } = useNewcomers(data, read.now);
  const [readers, count] = useState(0);
  const [place, find] = useState<Element | null>(null);
  useStream(data, {
    changed({ added, spread }) {
      told(added, spread > 0);
      read.within(spread);
    },
    readers: count,
  });
  useEffect(() => find(document.getElementById("readers")), [data]);
  return (
    <>
      <KeepPlace data={data} where={search} />
      <p role="status" className="sr-only">
        {heard > 0 && t("live.added", { count: heard })}
      </p>
      {away > 0 && (
        <button type="button" className="live-pill" onClick={show}>
          <Icon name="speech" size={18} />
          {t("live.added", { count: away })}
        </button>
      )}
      {place &&
        readers > 1 &&
        createPortal(
          <>
            <Icon name="eye" size={18} />
            <b className="md:hidden" aria-hidden="true">
              {readers}
            </b>
            <span className="max-md:sr-only">{t("live.readers", { count: readers })}</span>
          </>,
          place,
        )}
    </>
  );
}
