import { useT } from "#app/i18n/language.tsx";

const widths = ["w-11/12", "w-full", "w-4/5", "w-10/12", "w-2/3"];

/** Placeholder for text that is loading; with as many lines as expected, so that nothing shifts. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useT();
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{t("page.loading")}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity
          key={index}
          className={`skeleton ${widths[index % widths.length]}`}
          aria-hidden="true"
        />
      ))}
    </div>
  );
}
