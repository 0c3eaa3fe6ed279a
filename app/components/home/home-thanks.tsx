import type { ThanksFor } from "#app/domain/recognition/thanks-to.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { ThanksList } from "../recognition/thanks-list.tsx";

export function HomeThanks({ thanks }: { thanks: readonly ThanksFor[] }) {
  const t = useT();
  return (
    <section aria-labelledby="thanks">
      <h2 id="thanks" className="home-title">
        {t("recognition.home")}
      </h2>
      <div className="card">
        <ThanksList
          thanks={thanks.map((entry) => ({ ...entry, isMine: false, isForMe: false }))}
          targetOf={({ ideaId, contributionId, title }) => ({
            to: paths.idea(ideaId, contributionId ?? "recognition"),
            title,
          })}
        />
      </div>
    </section>
  );
}
