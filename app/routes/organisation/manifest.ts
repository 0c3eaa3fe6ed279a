import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { paths } from "#app/paths.ts";
import { ownSheet } from "#app/styles/own-palette.server.ts";
import { palette } from "#app/styles/palette.ts";
import { themeColour } from "#app/styles/theme-colour.ts";
import { page } from "#app/web/handlers.ts";
import { resolveLocale } from "#app/web/resolve-locale.server.ts";

const icon = (size: number, name: string, extra: object = {}) => ({
  src: `/icon-${name}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  ...extra,
});

/**
 * The web app manifest: the organisation's name, the theme colour, and shortcuts in the person's
 * language. The reviews shortcut is only for jurors.
 */
export const loader = page(async (ctx, { request, context }) => {
  const { name, colour, terms } = await organisationNow(ctx.db);
  const locale = await resolveLocale(request, context);
  const t = translator(locale, terms);
  const isJuror = Object.values(ctx.actor.roles).flat().includes("juror");
  const shortcuts = [
    { name: t("challenge.post-idea"), url: paths.challenges() },
    ...(isJuror ? [{ name: t("jury.mine"), url: paths.reviews() }] : []),
    { name: t("page.inbox"), url: paths.inbox() },
  ].map((shortcut) => ({ ...shortcut, icons: [icon(192, "192")] }));
  const manifest = {
    lang: locale,
    shortcuts,
    name: name ? `${name} · Groundswell` : "Groundswell",
    short_name: "Groundswell",
    start_url: paths.home(),
    id: paths.home(),
    display: "standalone",
    background_color: palette.page.light,
    theme_color: colour === null ? themeColour.light : ownSheet(colour).themeColour,
    icons: [icon(192, "192"), icon(512, "512"), icon(512, "maskable-512", { purpose: "maskable" })],
  };
  return Response.json(manifest, {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "no-cache" },
  });
});
