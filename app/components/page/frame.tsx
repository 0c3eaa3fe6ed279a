import { NavLink, useNavigation } from "@remix-run/react";
import { useEffect, useState, type ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Icon } from "../ui/icon.tsx";
import type { FrameData } from "./frame-data.ts";
import { Header } from "./header.tsx";
import { InboxLink } from "./inbox-link.tsx";
import { LogoMark } from "./logo.tsx";
import { Said } from "./said.tsx";

/** Header, the page itself, footer; on a phone the four places one needs most under the thumb. */
export function Frame({ frame, children }: { frame?: FrameData; children: ReactNode }) {
  const t = useT();
  return (
    <>
      <a href="#content" className="skip">{t("page.skip")}</a>
      <Progress />
      <Header frame={frame} />
      <Offline />
      <main id="content" tabIndex={-1} className="content">{children}</main>
      <footer className="footer">
        <svg className="footer-sea" viewBox="0 0 1200 88" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 52c120 0 170-34 300-34s180 34 300 34 190-46 320-46 180 30 280 30v52H0Z" />
          <path d="M0 66c90 0 160-26 270-26s200 30 330 30 170-38 290-38 210 32 310 32v24H0Z" />
          <path d="M0 76c150 0 190-20 320-20s220 24 360 24 180-26 290-26 150 20 230 20v16H0Z" />
        </svg>
        <div className="footer-words"><LogoMark width={28} /><p>{t("page.footer")}</p></div>
      </footer>
      {frame?.person && (
        <nav aria-label={t("page.quick-navigation")} className="thumb-bar">
          <NavLink to={paths.home()} end><Icon name="home" size={22} />{t("page.home")}</NavLink>
          <NavLink to={paths.challenges()}><Icon name="wave" size={22} />{t("page.challenges")}</NavLink>
          <InboxLink unseen={frame.unseen} className="" words />
          <NavLink to={paths.me()}><Icon name="person" size={22} />{t("page.you")}</NavLink>
        </nav>
      )}
      <Said />
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

function Offline() {
  const t = useT();
  const [away, be] = useState(false);
  useEffect(() => {
    const look = () => be(!navigator.onLine);
    look();
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return <div role="status">{away && <p className="offline-strip"><Icon name="warning" size={18} />{t("page.offline")}</p>}</div>;
}
