import type { ScreenKey } from "#app/i18n/messages.ts";
import { paths } from "#app/paths.ts";
import type { FrameData } from "./frame-data.ts";

export type Room = { to: string; label: ScreenKey };

/** Where the main menu leads, for this person: nobody sees a door that is not theirs. */
export function roomsFor({ person, holds, may }: FrameData): Room[] {
  return [
    { to: paths.home(), label: "page.home" },
    { to: paths.challenges(), label: "page.challenges" },
    { to: paths.outcomes(), label: "page.outcomes" },
    ...(holds.juror ? [{ to: paths.reviews(), label: "page.reviews" } satisfies Room] : []),
    ...(person && holds.sponsor
      ? [{ to: paths.sponsor(person.id), label: "page.sponsoring" } satisfies Room]
      : []),
    ...(may.run === true ? [{ to: paths.admin(), label: "page.admin" } satisfies Room] : []),
  ];
}
