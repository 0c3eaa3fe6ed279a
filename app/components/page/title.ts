import { isRouteErrorResponse, useMatches, useRouteError } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import type { ScreenKey, ScreenTranslate } from "#app/i18n/messages.ts";
import { useFrame } from "./frame-data.ts";

type Named<Data> = { title: (t: ScreenTranslate, data: Data) => string };
type Loaded<Loader> = Loader extends (...args: never[]) => Promise<infer Data> ? Data : never;

/** What stands in the browser's tab: `export const handle = titled<typeof loader>((t, data) => data.question)`. */
export const titled = <Loader>(title: Named<Loaded<Loader>>["title"]): Named<Loaded<Loader>> => ({
  title,
});

/** The title of the innermost page that has one, before the product's name; of a fault, what went wrong. */
export function usePageTitle(): string {
  const t = useT();
  const error = useRouteError();
  const matches = useMatches();
  const name = useFrame()?.organisation.name || t("page.name");
  if (error) {
    const key = `error.${isRouteErrorResponse(error) ? error.status : 500}.title` as ScreenKey;
    return t(key) === key ? name : `${t(key)} · ${name}`;
  }
  const page = matches.findLast(
    ({ handle, data }) => (handle as Named<unknown> | undefined)?.title && data !== undefined,
  );
  const title = page && (page.handle as Named<unknown>).title(t, page.data);
  return title ? `${title} · ${name}` : name;
}
