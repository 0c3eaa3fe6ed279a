import { useRouteLoaderData } from "@remix-run/react";
import type { Answer } from "#app/domain/access/rules.ts";
import type { FormReply } from "#app/web/handlers.ts";
import type { Theme } from "#app/web/preferences.ts";
import type { Undo } from "#app/web/undo.ts";
import type { Locale } from "#db/locales.ts";

type Picture = { src: string; sharp: string; width: number; height: number };
/** How an organisation shows itself. `colours`: the sheet that puts its colour in the place of ours. `dawn`: the light at the top of a page. */
export type Face = {
  name: string;
  logo: Picture | null;
  darkLogo: Picture | null;
  colours: string | null;
  dawn: string | null;
};

/** What the root loader hands to every page. */
export type FrameData = {
  locale: Locale;
  theme: Theme;
  now: Date;
  zone: string;
  organisation: Face;
  person: { id: string; name: string; photo: string | null } | null;
  unseen: number;
  holds: { juror: boolean; sponsor: boolean; manager: boolean; moderator: boolean };
  may: { createChallenge: Answer; run: Answer };
  demo: boolean;
  requestId: string;
  /** How the deed that this page tells of is taken back. */
  undo?: Undo | null;
  reply?: FormReply;
  /** The address of this page when it was sent as the answer to a form, so under the form\'s address. */
  at?: string;
};

/** Undefined only where the root loader itself failed: the page of a fault has to do without. */
export const useFrame = () => useRouteLoaderData("root") as FrameData | undefined;
