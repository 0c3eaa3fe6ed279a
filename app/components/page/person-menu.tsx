import { useLocation } from "@remix-run/react";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import { locales } from "#db/locales.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Menu, MenuAct, MenuGroup, MenuLink } from "../ui/menu.tsx";
import type { FrameData } from "./frame-data.ts";
import { roomsFor } from "./nav-items.ts";

const themes = [
  ["system", "eye"],
  ["light", "sun"],
  ["dark", "moon"],
  ["contrast", "contrast"],
] as const satisfies [string, IconName][];

/** Who you are, where else to go, which language, which light, and the way out. Also there for a visitor, without the person. */
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
      face={person ? <Avatar {...person} /> : <Icon name="globe" size={22} />}
    >
      {person && (
        <MenuGroup>
          <MenuLink to={paths.me()} icon="person" said={person.name}>
            <span>
              <b className="font-semibold">{person.name}</b>
              <small className="block text-sm text-muted">{t("page.profile")}</small>
            </span>
          </MenuLink>
          {roomsFor(frame)
            .slice(2)
            .map((room) => (
              <MenuLink key={room.to} to={room.to} narrow>
                {t(room.label)}
              </MenuLink>
            ))}
        </MenuGroup>
      )}
      <MenuGroup label={t("page.language")}>
        {locales.map((one) => (
          <MenuAct
            key={one}
            action={paths.chooseLocale()}
            fields={{ locale: one, back }}
            icon="globe"
            chosen={one === locale}
            said={localeTable[one].name}
          >
            <span lang={one}>{localeTable[one].name}</span>
          </MenuAct>
        ))}
      </MenuGroup>
      <MenuGroup label={t("page.theme")}>
        {themes.map(([one, icon]) => (
          <MenuAct
            key={one}
            action={paths.chooseTheme()}
            fields={{ theme: one, back }}
            icon={icon}
            chosen={one === theme}
          >
            {t(`page.theme.${one}`)}
          </MenuAct>
        ))}
      </MenuGroup>
      {person && (
        <MenuGroup>
          <MenuAct action={paths.signOut()} icon="sign-out">
            {t("page.sign-out")}
          </MenuAct>
        </MenuGroup>
      )}
    </Menu>
  );
}
