import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { paths } from "#app/paths.ts";
import { ownSheet } from "#app/styles/own-palette.server.ts";
import { palette } from "#app/styles/palette.ts";
import { dawn } from "#app/styles/theme-colour.ts";
import { page } from "#app/web/handlers.ts";
import { localeFor } from "#app/web/resolve-locale.server.ts";

const icon = (size: number, name: string, more: object = {}) => ({
  src: `/icon-${name}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  ...more,
});

/**
 * What a device shows of us once we are installed: whose Groundswell it is, the light at the top of its pages, and under a long
 * press where one wants to go, in the person's language. Reviews only for who judges somewhere.
 */
export const loader = page(async (ctx, { request, context }) => {
  const { name, colour, terms } = await organisationNow(ctx.db);
  const locale = await localeFor(request, context);
  const t = translator(locale, terms);
  const judges = Object.values(ctx.actor.roles).flat().includes("juror");
  const shortcuts = [
    { name: t("challenge.post-idea"), url: paths.challenges() },
    ...(judges ? [{ name: t("jury.mine"), url: paths.reviews() }] : []),
    { name: t("page.inbox"), url: paths.inbox() },
  ].map((one) => ({ ...one, icons: [icon(192, "192")] }));
  const manifest = {
    lang: locale,
    shortcuts,
    name: name ? `${name} · Groundswell` : "Groundswell",
    short_name: "Groundswell",
    start_url: paths.home(),
    id: paths.home(),
    display: "standalone",
    background_color: palette.foam.light,
    theme_color: colour === null ? dawn.light : ownSheet(colour).dawn,
    icons: [icon(192, "192"), icon(512, "512"), icon(512, "maskable-512", { purpose: "maskable" })],
  };
  return Response.json(manifest, {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "no-cache" },
  });
});
