import { useRouteLoaderData } from "@remix-run/react";
import type { Permission } from "#app/domain/access/permission.ts";
import type { FormReply, Undo } from "#app/web/form-reply.ts";
import type { Theme } from "#app/web/preferences.ts";
import type { Locale } from "#db/locales.ts";

type LogoImage = { src: string; sharp: string; width: number; height: number };
/**
 * How an organisation presents itself. `colours`: the style sheet with its colour in place of ours;
 * `themeColour`: the colour at the top of a page.
 */
export type Branding = {
  name: string;
  logo: LogoImage | null;
  darkLogo: LogoImage | null;
  colours: string | null;
  themeColour: string | null;
};

/** What the root loader provides to every page. */
export type FrameData = {
  locale: Locale;
  theme: Theme;
  now: Date;
  zone: string;
  organisation: Branding;
  person: { id: string; name: string; photo: string | null } | null;
  unseen: number;
  holds: { juror: boolean; sponsor: boolean; manager: boolean; moderator: boolean };
  may: { createChallenge: Permission; run: Permission };
  demo: boolean;
  requestId: string;
  /** How to undo what the flash message of this page reports. */
  undo?: Undo | null;
  reply?: FormReply;
  /**
   * The path of this page when it is the response to a form, and so under the address of the form.
   */
  path?: string;
};

/** Undefined only when the root loader itself failed: the error page must work without it. */
export const useFrame = () => useRouteLoaderData("root") as FrameData | undefined;
