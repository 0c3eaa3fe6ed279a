import { useLocation } from "@remix-run/react";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import { locales } from "#db/locales.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Menu } from "../ui/menu.tsx";
import type { MenuGroup } from "../ui/menu-parts.tsx";
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
  const personLinks: MenuGroup["items"] = person
    ? [
        {
          to: paths.me(),
          icon: "person",
          text: person.name,
          content: (
            <span>
              <b className="font-semibold">{person.name}</b>
              <small className="block text-sm text-muted">{t("page.profile")}</small>
            </span>
          ),
        },
        ...navItems(frame)
          .slice(2)
          .map(({ to, label }) => ({ to, text: t(label), onlyNarrow: true })),
      ]
    : [];
  const signOut: MenuGroup = {
    items: [{ action: paths.signOut(), icon: "sign-out", text: t("page.sign-out") }],
  };
  const groups: MenuGroup[] = [
    ...(personLinks.length ? [{ items: personLinks }] : []),
    {
      label: t("page.language"),
      items: locales.map((option) => ({
        action: paths.chooseLocale(),
        fields: { locale: option, back },
        icon: "globe",
        selected: option === locale,
        text: localeTable[option].name,
        content: <span lang={option}>{localeTable[option].name}</span>,
      })),
    },
    {
      label: t("page.theme"),
      items: themes.map(([option, icon]) => ({
        action: paths.chooseTheme(),
        fields: { theme: option, back },
        icon,
        selected: option === theme,
        text: t(`page.theme.${option}`),
      })),
    },
    ...(person ? [signOut] : []),
  ];
  return (
    <Menu
      label={person ? t("page.person-menu", { name: person.name }) : t("page.language-and-theme")}
      className="header-icon"
      trigger={person ? <Avatar {...person} /> : <Icon name="globe" size={22} />}
      groups={groups}
    />
  );
}
