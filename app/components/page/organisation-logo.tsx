import { useT } from "#app/i18n/language.tsx";
import type { Branding, FrameData } from "./frame-data.ts";
import { LogoMark } from "./logo.tsx";

/** The organisation's logo, or its name, with the product's logo small beside it. */
export function OrganisationLogo({
  branding,
  theme,
}: {
  branding: Branding;
  theme: FrameData["theme"];
}) {
  const t = useT();
  return (
    <span className="brand">
      {branding.logo ? (
        <LogoPicture branding={branding} theme={theme} />
      ) : (
        <span className="brand-name">{branding.name}</span>
      )}
      <span className="brand-product">
        <LogoMark width={26} />
        <span>{t("page.name")}</span>
      </span>
    </span>
  );
}

/** The logo for the current theme, or for that of the device; only that one is loaded. */
export function LogoPicture({
  branding: { name, logo, darkLogo },
  theme,
  className = "brand-logo",
}: {
  branding: Branding;
  theme: FrameData["theme"];
  className?: string;
}) {
  if (!logo) return null;
  const darkTheme = darkLogo ?? logo;
  const followsDevice = theme === "system" || theme === "contrast";
  const shownLogo = theme === "dark" ? darkTheme : logo;
  return (
    <picture>
      {followsDevice && darkLogo && (
        <source
          media="(prefers-color-scheme: dark)"
          srcSet={`${darkTheme.src} 1x, ${darkTheme.sharp} 2x`}
          width={darkTheme.width}
          height={darkTheme.height}
        />
      )}
      <img
        src={shownLogo.src}
        srcSet={`${shownLogo.src} 1x, ${shownLogo.sharp} 2x`}
        width={shownLogo.width}
        height={shownLogo.height}
        alt={name}
        className={className}
      />
    </picture>
  );
}
