import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useT } from "#app/i18n/language.tsx";
import { Icon } from "../ui/icon.tsx";
import { KeepScroll } from "./keep-scroll.tsx";
import type { LiveData } from "./live-data.ts";
import { useNewItems } from "./use-new-items.ts";
import { useRevalidate } from "./use-revalidate.ts";
import { useStream } from "./use-stream.ts";

/**
 * Revalidates the page of an idea when something happened, and shows how many people read it now.
 */
export function LiveIdea({ data }: { data: LiveData }) {
  const t = useT();
  const { search } = useLocation();
  const { revalidateNow, revalidateWithin } = useRevalidate();
  const { addItems, unseenCount, announcedCount, showUnseen } = useNewItems(data, revalidateNow);
  const [readerCount, setReaderCount] = useState(0);
  const [readersElement, setReadersElement] = useState<Element | null>(null);
  useStream(data, {
    onChange({ added, spread }) {
      addItems(added, spread > 0);
      revalidateWithin(spread);
    },
    onReaders: setReaderCount,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies(data): new data may render a new element
  useEffect(() => setReadersElement(document.getElementById("readers")), [data]);
  return (
    <>
      <KeepScroll data={data} where={search} />
      <p role="status" className="sr-only">
        {announcedCount > 0 && t("live.added", { count: announcedCount })}
      </p>
      {unseenCount > 0 && (
        <button type="button" className="live-pill" onClick={showUnseen}>
          <Icon name="speech" size={18} />
          {t("live.added", { count: unseenCount })}
        </button>
      )}
      {readersElement &&
        readerCount > 1 &&
        createPortal(
          <>
            <Icon name="eye" size={18} />
            <b className="md:hidden" aria-hidden="true">
              {readerCount}
            </b>
            <span className="max-md:sr-only">{t("live.readers", { count: readerCount })}</span>
          </>,
          readersElement,
        )}
    </>
  );
}
