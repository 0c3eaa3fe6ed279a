import { useLocation } from "@remix-run/react";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import { locales } from "#db/locales.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Menu, MenuAction, MenuGroup, MenuLink } from "../ui/menu.tsx";
import type { FrameData } from "./frame-data.ts";
import { navItems } from "./nav-items.ts";

const themes = [
  ["system", "eye"],
  ["light", "sun"],
  ["dark", "moon"],
  ["contrast", "contrast"],
] as const satisfies [string, IconName][];

/** Profile, further pages, language, theme and sign-out; a visitor has language and theme. */
export function PersonMenu({ frame }: { frame?: FrameData }) {
  const t = useT();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const back = pathname + search;
  const person = frame?.person;
  const theme = frame?.theme ?? "system";
  return (
    <Menu
      label={person ? t("page.person-menu", { name: person.name }) : t("page.language-and-theme")}
      className="header-icon"
      trigger={person ? <Avatar {...person} /> : <Icon name="globe" size={22} />}
    >
      {person && (
        <MenuGroup>
          <MenuLink to={paths.me()} icon="person" textValue={person.name}>
            <span>
              <b className="font-semibold">{person.name}</b>
              <small className="block text-sm text-muted">{t("page.profile")}</small>
            </span>
          </MenuLink>
          {navItems(frame)
            .slice(2)
            .map((item) => (
              <MenuLink key={item.to} to={item.to} onlyNarrow>
                {t(item.label)}
              </MenuLink>
            ))}
        </MenuGroup>
      )}
      <MenuGroup label={t("page.language")}>
        {locales.map((option) => (
          <MenuAction
            key={option}
            action={paths.chooseLocale()}
            fields={{ locale: option, back }}
            icon="globe"
            selected={option === locale}
            textValue={localeTable[option].name}
          >
            <span lang={option}>{localeTable[option].name}</span>
          </MenuAction>
        ))}
      </MenuGroup>
      <MenuGroup label={t("page.theme")}>
        {themes.map(([option, icon]) => (
          <MenuAction
            key={option}
            action={paths.chooseTheme()}
            fields={{ theme: option, back }}
            icon={icon}
            selected={option === theme}
          >
            {t(`page.theme.${option}`)}
          </MenuAction>
        ))}
      </MenuGroup>
      {person && (
        <MenuGroup>
          <MenuAction action={paths.signOut()} icon="sign-out">
            {t("page.sign-out")}
          </MenuAction>
        </MenuGroup>
      )}
    </Menu>
  );
}
