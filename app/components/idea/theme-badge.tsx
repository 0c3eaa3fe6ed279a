import { useT } from "#app/i18n/language.tsx";

export function ThemeBadge({ name }: { name: string }) {
  const t = useT();
  return (
    <span className="badge badge-theme">
      <span className="sr-only">{t("idea.theme")} </span>
      {name}
    </span>
  );
}
