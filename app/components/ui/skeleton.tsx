import { useT } from "#app/i18n/language.tsx";

const widths = ["w-11/12", "w-full", "w-4/5", "w-10/12", "w-2/3"];

/** Stands where words will come; as many lines as are expected, so that nothing jumps. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useT();
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{t("page.loading")}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={`skeleton ${widths[at % widths.length]}`} aria-hidden="true" />
      ))}
    </div>
  );
}
