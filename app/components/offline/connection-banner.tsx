import { useLocation, useRevalidator } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { reportPageSeen, startOffline } from "#app/offline/begin.ts";
import { useFrame } from "../page/frame-data.ts";
import { useFocusAfterNavigation } from "../page/use-focus-after-navigation.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { SavedPanel } from "./saved-panel.tsx";
import { useSaved, useWaitingCount } from "./use-saved.ts";

/**
 * Between header and page: that there is no connection, or that this is a copy and how old it is;
 * and what is still unsent.
 * `person`: the id of the person signed in, or null.
 */
export function ConnectionBanner({ person }: { person: string | null }) {
  const t = useT();
  const { isOffline, copySavedAt } = useConnection();
  useStartOffline(person);
  // Called here because this component loads on every page without delaying any.
  useFocusAfterNavigation();
  const items = useSaved();
  const waitingCount = useWaitingCount();
  useRevalidateAfterSending(items.filter(({ state }) => state === "sent").length);
  const [isPanelShown, setIsPanelShown] = useState(false);
  useEffect(() => setIsPanelShown((wasShown) => wasShown || items.length > 0), [items]);
  return (
    <>
      <div role="status">
        {copySavedAt !== null && <CopyNote savedAt={copySavedAt} />}
        {copySavedAt === null && isOffline && (
          <BannerLine icon="warning">{t("page.offline")}</BannerLine>
        )}
        {person === null && waitingCount > 0 && (
          <BannerLine icon="clock">{t("offline.waits", { count: waitingCount })}</BannerLine>
        )}
      </div>
      {isPanelShown && person !== null && <SavedPanel items={items} person={person} />}
    </>
  );
}

function BannerLine({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <p className="offline-banner">
      <Icon name={icon} size={18} />
      {children}
    </p>
  );
}

function CopyNote({ savedAt }: { savedAt: string }) {
  const t = useT();
  const { time, dateTime } = useFormat();
  const isFromToday = new Date(savedAt).toDateString() === new Date().toDateString();
  return (
    <BannerLine icon="clock">
      {t("offline.copy", { time: isFromToday ? time(savedAt) : dateTime(savedAt) })}
    </BannerLine>
  );
}

/** Whether the browser is offline, and when the page was saved if it is a copy. */
function useConnection() {
  const [isOffline, setIsOffline] = useState(false);
  const [copySavedAt, setCopySavedAt] = useState<string | null>(null);
  const { revalidate } = useRevalidator();
  const loadedAt = useFrame()?.now;
  const firstLoadedAt = useRef(loadedAt);

  useEffect(() => {
    const { dataset } = document.documentElement;
    // Newer data has come from the server, so the page is no longer a copy.
    if (loadedAt !== firstLoadedAt.current) delete dataset.copy;
    setCopySavedAt(dataset.copy ?? null);
  }, [loadedAt]);

  const revalidateRef = useRef(revalidate);
  revalidateRef.current = revalidate;
  useEffect(() => {
    const update = () => setIsOffline(!navigator.onLine);
    const onOnline = () => {
      update();
      if (document.documentElement.dataset.copy) revalidateRef.current();
    };
    update();
    addEventListener("online", onOnline);
    addEventListener("offline", update);
    return () => {
      removeEventListener("online", onOnline);
      removeEventListener("offline", update);
    };
  }, []);
  return { isOffline, copySavedAt };
}

/** Reloads the page's data when an item was sent, since the page may show it. */
function useRevalidateAfterSending(sentCount: number): void {
  const { revalidate } = useRevalidator();
  const previousCount = useRef(sentCount);
  useEffect(() => {
    const hasSentMore = sentCount > previousCount.current;
    previousCount.current = sentCount;
    if (hasSentMore) revalidate();
  }, [sentCount, revalidate]);
}

function useStartOffline(person: string | null): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    const start = () => {
      startOffline(person);
      if (person !== null) reportPageSeen(pathname + search);
    };
    if (!("requestIdleCallback" in window)) return void setTimeout(start, 1_500);
    const handle = requestIdleCallback(start, { timeout: 4_000 });
    return () => cancelIdleCallback(handle);
  }, [person, pathname, search]);
}
