import { useRouteLoaderData } from "@remix-run/react";
import type { Answer } from "#app/domain/access/rules.ts";
import type { FormReply } from "#app/http/handlers.ts";
import type { Theme } from "#app/http/preferences.ts";
import type { Locale } from "#app/i18n/locale.ts";

/** What the root loader hands to every page. */
export type FrameData = {
  locale: Locale;
  theme: Theme;
  now: Date;
  zone: string;
  person: { id: string; name: string; photo: string | null } | null;
  unseen: number;
  holds: { juror: boolean; sponsor: boolean; manager: boolean; moderator: boolean };
  may: { createChallenge: Answer; run: Answer };
  demo: boolean;
  requestId: string;
  reply?: FormReply;
  /** The address of this page when it was sent as the answer to a form, so under the form\'s address. */
  at?: string;
};

/** Undefined only where the root loader itself failed: the page of a fault has to do without. */
export const useFrame = () => useRouteLoaderData("root") as FrameData | undefined;
