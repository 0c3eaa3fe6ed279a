import { NavLink, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { deferredValue } from "../ui/deferred-value.ts";
import { Icon } from "../ui/icon.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { FlashMessage } from "./flash-message.tsx";
import type { FrameData } from "./frame-data.ts";
import { Header } from "./header.tsx";
import { InboxLink } from "./inbox-link.tsx";
import { LogoMark } from "./logo.tsx";

/** Header, page and footer; on a phone also the four most used links within reach of the thumb. */
export function Frame({ frame, children }: { frame?: FrameData; children: ReactNode }) {
  const t = useT();
  return (
    <>
      <a href="#content" className="skip-link">
        {t("page.skip")}
      </a>
      <ProgressLine />
      <Header frame={frame} />
      <DeferredParts person={frame?.person?.id ?? null} />
      <main id="content" tabIndex={-1} className="content">
        {children}
      </main>
      <footer className="footer">
        <svg
          className="footer-sea"
          viewBox="0 0 1200 88"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d="M0 52c120 0 170-34 300-34s180 34 300 34 190-46 320-46 180 30 280 30v52H0Z" />
          <path d="M0 66c90 0 160-26 270-26s200 30 330 30 170-38 290-38 210 32 310 32v24H0Z" />
          <path d="M0 76c150 0 190-20 320-20s220 24 360 24 180-26 290-26 150 20 230 20v16H0Z" />
        </svg>
        <div className="footer-text">
          <LogoMark width={28} />
          <p>{t("page.footer")}</p>
          {frame?.person && <a href={paths.help()}>{t("help.title")}</a>}
        </div>
      </footer>
      {frame?.person && (
        <nav aria-label={t("page.quick-navigation")} className="bottom-bar">
          <NavLink to={paths.home()} end>
            <Icon name="home" size={22} />
            {t("page.home")}
          </NavLink>
          <NavLink to={paths.challenges()}>
            <Icon name="wave" size={22} />
            {t("page.challenges")}
          </NavLink>
          <InboxLink unseen={frame.unseen} className="" showsLabel />
          <NavLink to={paths.me()}>
            <Icon name="person" size={22} />
            {t("page.you")}
          </NavLink>
        </nav>
      )}
      <FlashMessage undo={frame?.undo} />
      <Tooltip />
    </>
  );
}

/** The main action of a page: on a phone within reach of the thumb, on a wide screen in place. */
export function MainAction({ children }: { children: ReactNode }) {
  return <div className="main-action">{children}</div>;
}

function ProgressLine() {
  const busy = useNavigation().state !== "idle";
  return <div className="progress-line" data-busy={busy} aria-hidden="true" />;
}

const deferred = deferredValue(() => import("./deferred.tsx"));

/**
 * Everything that works without a connection, and live updates: loaded after the page has opened.
 * The offline message appears even if the connection is lost before that.
 */
function DeferredParts({ person }: { person: string | null }) {
  const t = useT();
  const loaded = deferred.useValue();
  const [isOffline, setIsOffline] = useState(false);
  useEffect(() => {
    const update = () => {
      setIsOffline(!navigator.onLine);
      if (navigator.onLine) void deferred.load();
    };
    const timer = setTimeout(update, 1_500);
    addEventListener("offline", update);
    addEventListener("online", update);
    return () => {
      clearTimeout(timer);
      removeEventListener("offline", update);
      removeEventListener("online", update);
    };
  }, []);
  return loaded ? (
    <loaded.Deferred person={person} />
  ) : (
    <div role="status">{isOffline && <p className="offline-banner">{t("page.offline")}</p>}</div>
  );
}
