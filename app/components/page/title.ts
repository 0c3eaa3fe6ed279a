import { isRouteErrorResponse, useMatches, useRouteError } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import type { ScreenKey, ScreenTranslate } from "#app/i18n/messages.ts";
import { useFrame } from "./frame-data.ts";

type TitleHandle<Data> = { title: (t: ScreenTranslate, data: Data) => string };
type LoaderData<Loader> = Loader extends (...args: never[]) => Promise<infer Data> ? Data : never;

/**
 * The title of a page: `export const handle = titleHandle<typeof loader>((t, data) =>
 * data.question)`.
 */
export const titleHandle = <Loader>(
  title: TitleHandle<LoaderData<Loader>>["title"],
): TitleHandle<LoaderData<Loader>> => ({
  title,
});

/** The title of the innermost page that has one, followed by the product name; or of an error. */
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
    ({ handle, data }) => (handle as TitleHandle<unknown> | undefined)?.title && data !== undefined,
  );
  const title = page && (page.handle as TitleHandle<unknown>).title(t, page.data);
  return title ? `${title} · ${name}` : name;
}
