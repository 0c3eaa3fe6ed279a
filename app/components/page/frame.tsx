import { NavLink, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { later } from "../ui/deferred-value.ts";
import { Icon } from "../ui/icon.tsx";
import { Tips } from "../ui/tooltip.tsx";
import { Said } from "./flash-message.tsx";
import type { FrameData } from "./frame-data.ts";
import { Header } from "./header.tsx";
import { InboxLink } from "./inbox-link.tsx";
import { LogoMark } from "./logo.tsx";

/** Header, the page itself, footer; on a phone the four places one needs most under the thumb. */
export function Frame({ frame, children }: { frame?: FrameData; children: ReactNode }) {
  const t = useT();
  return (
    <>
      <a href="#content" className="skip">
        {t("page.skip")}
      </a>
      <Progress />
      <Header frame={frame} />
      <Later person={frame?.person?.id ?? null} />
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
        <div className="footer-words">
          <LogoMark width={28} />
          <p>{t("page.footer")}</p>
        </div>
      </footer>
      {frame?.person && (
        <nav aria-label={t("page.quick-navigation")} className="thumb-bar">
          <NavLink to={paths.home()} end>
            <Icon name="home" size={22} />
            {t("page.home")}
          </NavLink>
          <NavLink to={paths.challenges()}>
            <Icon name="wave" size={22} />
            {t("page.challenges")}
          </NavLink>
          <InboxLink unseen={frame.unseen} className="" words />
          <NavLink to={paths.me()}>
            <Icon name="person" size={22} />
            {t("page.you")}
          </NavLink>
        </nav>
      )}
      <Said undo={frame?.undo} />
      <Tips />
    </>
  );
}

/** The one thing to do on this page: on a phone it stays within reach of the thumb, on a desk it stands where it is. */
export function MainAct({ children }: { children: ReactNode }) {
  return <div className="main-act">{children}</div>;
}

function Progress() {
  const busy = useNavigation().state !== "idle";
  return <div className="progress-line" data-busy={busy} aria-hidden="true" />;
}

const late = later(() => import("./deferred.tsx"));

/**
 * What is said and kept without a connection, and what is told while one reads: of no use to a page that is just opening, so
 * it comes a little after. Whoever loses the connection before that is told so all the same.
 */
function Later({ person }: { person: string | null }) {
  const t = useT();
  const part = late.usePart();
  const [away, be] = useState(false);
  useEffect(() => {
    const look = () => {
      be(!navigator.onLine);
      if (navigator.onLine) void late.want();
    };
    const waiting = setTimeout(look, 1_500);
    addEventListener("offline", look);
    addEventListener("online", look);
    return () => {
      clearTimeout(waiting);
      removeEventListener("offline", look);
      removeEventListener("online", look);
    };
  }, []);
  return part ? (
    <part.Late person={person} />
  ) : (
    <div role="status">{away && <p className="offline-strip">{t("page.offline")}</p>}</div>
  );
}
