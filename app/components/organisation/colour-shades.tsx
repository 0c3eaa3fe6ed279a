import { useT } from "#app/i18n/language.tsx";
import type { ShadePreview } from "#app/styles/colour-preview.server.ts";

/**
 * A colour in every theme as a page would show it, and how it was adapted. An SVG, since the
 * content security policy forbids style attributes.
 */
export function ColourShades({ shades }: { shades: readonly ShadePreview[] }) {
  const t = useT();
  return (
    <ul className="mt-5 grid gap-5 sm:grid-cols-2" aria-label={t("organisation.colour-preview")}>
      {shades.map(({ shade, page, text, colours, change, far }) => (
        <li key={shade}>
          <svg
            viewBox="0 0 240 96"
            className="block w-full rounded-lg border border-line"
            aria-hidden="true"
            fontFamily="inherit"
          >
            <rect width="240" height="96" fill={page} />
            <text x="16" y="28" fill={text} fontSize="15" fontWeight="700">
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
              fill={colours["action-text"]}
              fontSize="14"
              fontWeight="650"
            >
              {colours.action}
            </text>
          </svg>
          <p className="mt-2 text-sm">
            <b>{t(`organisation.shade.${shade}`)}.</b> {t(madeKey(change, far))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function madeKey(change: ShadePreview["change"], far: boolean) {
  if (change === "none") return "organisation.made.none";
  return far
    ? (`organisation.made.${change}-far` as const)
    : (`organisation.made.${change}` as const);
}
