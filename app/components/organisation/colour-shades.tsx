import { useT } from "#app/i18n/language.tsx";
import type { ShadePreview } from "#app/web/colour-preview.server.ts";

/** A colour in every theme, as a page would show it, and what had to be done to it. Drawn, since a strict policy allows no style on elements. */
export function ColourShades({ shades }: { shades: readonly ShadePreview[] }) {
  const t = useT();
  return (
    <ul className="mt-5 grid gap-5 sm:grid-cols-2" aria-label={t("organisation.colour-preview")}>
      {shades.map(({ shade, foam, ink, colours, change, far }) => (
        <li key={shade}>
          <svg
            viewBox="0 0 240 96"
            className="block w-full rounded-lg border border-line"
            aria-hidden="true"
            fontFamily="inherit"
          >
            <rect width="240" height="96" fill={foam} />
            <text x="16" y="28" fill={ink} fontSize="15" fontWeight="700">
              {t(`organisation.shade.${shade}`)}
            </text>
            <rect x="16" y="44" width="118" height="36" rx="18" fill={colours.action} />
            <text
              x="75"
              y="67"
              textAnchor="middle"
              fill={colours["on-action"]}
              fontSize="14"
              fontWeight="650"
            >
              {t("action.save")}
            </text>
            <rect x="146" y="44" width="78" height="36" rx="8" fill={colours["action-soft"]} />
            <text
              x="185"
              y="67"
              textAnchor="middle"
              fill={colours["action-ink"]}
              fontSize="14"
              fontWeight="650"
            >
              {colours.action}
            </text>
          </svg>
          <p className="mt-2 text-sm">
            <b>{t(`organisation.shade.${shade}`)}.</b>{" "}
            {t(
              `organisation.made.${change === "none" ? "none" : far ? (`${change}-far` as const) : change}`,
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
