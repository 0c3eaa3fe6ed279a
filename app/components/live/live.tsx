import { useMatches } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useT } from "#app/i18n/language.tsx";
import { Icon } from "../ui/icon.tsx";
import { KeepPlace } from "./keep-place.tsx";
import { openStream } from "./open-stream.ts";
import { useNewcomers } from "./use-newcomers.ts";
import { useReadingAnew } from "./use-reading-anew.ts";

/** What a page hands out that wants to be told what happens: the address of its stream, with how far it has read. */
export type LiveData = { live?: string };

/** Keeps the page one reads up to date while one reads it. Comes after everything else; without it a page is what it is without: one reloads it. */
export default function Live() {
  const data = useMatches().map((match) => match.data as LiveData | undefined).findLast((found) => found?.live);
  return data?.live ? <LivePage key={data.live.split("?")[0]} data={data} at={data.live} /> : null;
}

function LivePage({ data, at }: { data: LiveData; at: string }) {
  const t = useT();
  const address = useRef(at);
  address.current = at;
  const read = useReadingAnew();
  const { told, away, show } = useNewcomers(data, read.now);
  const [readers, count] = useState(0);
  const [place, find] = useState<Element | null>(null);

  useEffect(() => openStream(() => address.current, {
    changed({ added, spread }) {
      told(added, spread > 0);
      read.within(spread);
    },
    readers: count,
  }), []);
  useEffect(() => find(document.getElementById("readers")), [data]);

  return (
    <>
      <KeepPlace data={data} />
      <p role="status" className="sr-only">{away.heard > 0 && t("live.added", { count: away.heard })}</p>
      {away.count > 0 && <button type="button" className="live-pill" onClick={show}><Icon name="down" size={18} />{t("live.added", { count: away.count })}</button>}
      {place && readers > 1 && createPortal(<><Icon name="eye" size={18} />{t("live.readers", { count: readers })}</>, place)}
    </>
  );
}
