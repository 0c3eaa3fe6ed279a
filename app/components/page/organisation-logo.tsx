import { useT } from "#app/i18n/language.tsx";
import type { Face, FrameData } from "./frame-data.ts";
import { LogoMark } from "./logo.tsx";

/** Whose Groundswell this is: the organisation's logo, or its name, with ours small beside it. */
export function HouseLogo({ face, theme }: { face: Face; theme: FrameData["theme"] }) {
  const t = useT();
  return (
    <span className="house">
      {face.logo ? (
        <HousePicture face={face} theme={theme} />
      ) : (
        <span className="house-name">{face.name}</span>
      )}
      <span className="house-ours">
        <LogoMark width={26} />
        <span>{t("page.name")}</span>
      </span>
    </span>
  );
}

/** The logo of the hour: the one for the night where it is night, as the person or the device says. Only that one is fetched. */
export function HousePicture({
  face: { name, logo, darkLogo },
  theme,
  className = "house-logo",
}: {
  face: Face;
  theme: FrameData["theme"];
  className?: string;
}) {
  if (!logo) return null;
  const night = darkLogo ?? logo;
  const byDevice = theme === "system" || theme === "contrast";
  const shown = theme === "dark" ? night : logo;
  return (
    <picture>
      {byDevice && darkLogo && (
        <source
          media="(prefers-color-scheme: dark)"
          srcSet={`${night.src} 1x, ${night.sharp} 2x`}
          width={night.width}
          height={night.height}
        />
      )}
      <img
        src={shown.src}
        srcSet={`${shown.src} 1x, ${shown.sharp} 2x`}
        width={shown.width}
        height={shown.height}
        alt={name}
        className={className}
      />
    </picture>
  );
}
