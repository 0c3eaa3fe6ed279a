import type { ScreenKey } from "#app/i18n/messages.ts";
import { paths } from "#app/paths.ts";
import type { FrameData } from "./frame-data.ts";

export type NavItem = { to: string; label: ScreenKey };

/** The main menu for this person: only pages they may use. */
export function navItems({ person, holds, may }: FrameData): NavItem[] {
  return [
    { to: paths.home(), label: "page.home" },
    { to: paths.challenges(), label: "page.challenges" },
    { to: paths.outcomes(), label: "page.outcomes" },
    ...(holds.juror ? [{ to: paths.reviews(), label: "page.reviews" } satisfies NavItem] : []),
    ...(person && holds.sponsor
      ? [{ to: paths.sponsor(person.id), label: "page.sponsoring" } satisfies NavItem]
      : []),
    ...(may.run === true ? [{ to: paths.admin(), label: "page.admin" } satisfies NavItem] : []),
  ];
}
