import { Link, NavLink } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import type { FrameData } from "./frame-data.ts";
import { InboxLink } from "./inbox-link.tsx";
import { Logo } from "./logo.tsx";
import { navItems } from "./nav-items.ts";
import { OrganisationLogo } from "./organisation-logo.tsx";
import { PersonMenu } from "./person-menu.tsx";

export function Header({ frame }: { frame?: FrameData }) {
  const t = useT();
  return (
    <header className="header">
      {frame?.demo && <p className="demo-banner">{t("page.demo")}</p>}
      <div className="header-inner">
        <Link
          to={paths.home()}
          className="header-home"
          aria-label={t("page.home-of", { name: frame?.organisation.name || t("page.name") })}
        >
          {frame && (frame.organisation.logo || frame.organisation.name) ? (
            <OrganisationLogo branding={frame.organisation} theme={frame.theme} />
          ) : (
            <Logo name={t("page.name")} />
          )}
        </Link>
        {frame?.person && (
          <nav aria-label={t("page.main-navigation")} className="header-nav">
            {navItems(frame).map((item) => (
              <NavLink key={item.to} to={item.to} prefetch="intent" end={item.to === paths.home()}>
                {t(item.label)}
              </NavLink>
            ))}
          </nav>
        )}
        <div className="header-end">
          {frame?.person && (
            <>
              <Link
                to={paths.search()}
                className="header-icon"
                aria-label={t("action.search")}
                data-tip={t("action.search")}
              >
                <Icon name="search" size={22} />
              </Link>
              <InboxLink unseen={frame.unseen} className="header-icon max-lg:hidden" />
            </>
          )}
          <PersonMenu frame={frame} />
          {frame && !frame.person && (
            <LinkButton to={paths.signIn()} kind="secondary" small>
              {t("page.sign-in")}
            </LinkButton>
          )}
        </div>
      </div>
    </header>
  );
}
