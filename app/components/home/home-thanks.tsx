import type { ThanksFor } from "#app/domain/recognition/thanks-to.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { ThanksList } from "../recognition/thanks-list.tsx";

/** Who thanked whom lately, and for what. */
export function HomeThanks({ thanks }: { thanks: readonly ThanksFor[] }) {
  const t = useT();
  return (
    <section aria-labelledby="thanks">
      <h2 id="thanks" className="home-title">
        {t("recognition.home")}
      </h2>
      <div className="card">
        <ThanksList
          thanks={thanks.map((one) => ({ ...one, mine: false, forMe: false }))}
          place={({ ideaId, contributionId, title }) => ({
            to: paths.idea(ideaId, contributionId ?? "kindness"),
            title,
          })}
        />
      </div>
    </section>
  );
}
