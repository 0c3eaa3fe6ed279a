import { useT } from "#app/i18n/language.tsx";

/** For somebody who has not taken part yet: three things to do, in order. */
export function FirstSteps() {
  const t = useT();
  return (
    <section className="first-steps" aria-labelledby="first">
      <div><h2 id="first">{t("home.first")}</h2><p className="text-muted">{t("home.first-what")}</p></div>
      <ol>
        {(["read", "vote", "post"] as const).map((step) => <li key={step}><b>{t(`home.first.${step}`)}</b><span className="text-muted">{t(`home.first.${step}-what`)}</span></li>)}
      </ol>
    </section>
  );
}
