import { useLocation, useRevalidator } from "@remix-run/react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { useFrame } from "../page/frame-data.ts";
import { useKeptFocus } from "../page/use-kept-focus.ts";
import { Icon } from "../ui/icon.tsx";
import { useKept, useWaitingHere } from "./use-saved.ts";

const KeptPanel = lazy(() => import("./saved-panel.tsx"));

/**
 * Between header and page: that there is no connection, or that this is a copy and of when; and what is still to be sent.
 * Everything that keeps and sends comes when the browser has nothing else to do. `person`: who is signed in, or null.
 */
export function OfflineStrip({ person }: { person: string | null }) {
  const t = useT();
  const { time, dateTime } = useFormat();
  const { away, copy } = useAway();
  useBegin(person);
  useKeptFocus(); // here because this comes to every page, and no page has to wait for it
  const [kept, waiting] = [useKept(), useWaitingHere()];
  const sent = kept.filter(({ state }) => state === "sent").length;
  const { revalidate } = useRevalidator();
  const before = useRef(sent);
  useEffect(() => {
    if (sent > before.current) revalidate(); // what was written is there now
    before.current = sent;
  }, [sent]);
  const [opened, open] = useState(false);
  useEffect(() => open((before) => before || kept.length > 0), [kept]);
  const today = copy !== null && new Date(copy).toDateString() === new Date().toDateString();
  return (
    <>
      <div role="status">
        {copy !== null ? (
          <p className="offline-strip">
            <Icon name="clock" size={18} />
            {t("offline.copy", { time: today ? time(copy) : dateTime(copy) })}
          </p>
        ) : (
          away && (
            <p className="offline-strip">
              <Icon name="warning" size={18} />
              {t("page.offline")}
            </p>
          )
        )}
        {person === null && waiting > 0 && (
          <p className="offline-strip">
            <Icon name="clock" size={18} />
            {t("offline.waits", { count: waiting })}
          </p>
        )}
      </div>
      {opened && person !== null && (
        <Suspense fallback={null}>
          <KeptPanel kept={kept} person={person} />
        </Suspense>
      )}
    </>
  );
}

/** Whether there is a connection, and since when the page one reads was kept, if it is a copy. */
function useAway() {
  const [away, be] = useState(false);
  const [copy, read] = useState<string | null>(null);
  const { revalidate } = useRevalidator();
  const said = useFrame()?.now;
  const first = useRef(said);

  useEffect(() => {
    const { dataset } = document.documentElement;
    if (said !== first.current) delete dataset.copy; // something newer came from the server
    read(dataset.copy ?? null);
  }, [said]);

  useEffect(() => {
    const look = () => be(!navigator.onLine);
    const back = () => {
      look();
      if (document.documentElement.dataset.copy) revalidate();
    };
    look();
    addEventListener("online", back);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", back);
      removeEventListener("offline", look);
    };
  }, []);
  return { away, copy };
}

function useBegin(person: string | null) {
  const { pathname, search } = useLocation();
  useEffect(() => {
    const begin = async () => {
      const { begin, seen } = await import("#app/offline/begin.ts");
      begin(person);
      if (person === null) return;
      await import("./saved-panel.tsx"); // or it could not be fetched when it is wanted
      seen(pathname + search);
    };
    const go = () => void begin().catch(() => {}); // without a connection, and not here before
    if (!("requestIdleCallback" in window)) return void setTimeout(go, 1_500);
    const waiting = requestIdleCallback(go, { timeout: 4_000 });
    return () => cancelIdleCallback(waiting);
  }, [person, pathname, search]);
}
