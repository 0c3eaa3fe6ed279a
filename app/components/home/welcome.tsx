import { useT } from "#app/i18n/language.tsx";
import { Swell } from "../page/swell.tsx";

const steps = ["posted", "chosen", "won", "funded", "real"] as const;

/**
 * For people who have not taken part yet: the path of an idea, and what each step means for its
 * author.
 */
export function Welcome() {
  const t = useT();
  return (
    <section className="card welcome" aria-labelledby="welcome">
      <h2 id="welcome">{t("home.welcome")}</h2>
      <p className="text-muted">{t("home.welcome-what")}</p>
      <Swell
        label={t("home.welcome")}
        along={0.5}
        steps={steps.map((key, index) => ({
          key,
          name: t(`idea.step.${key}`),
          state: index === 0 ? "here" : "to-come",
          when: t(`home.welcome.${key}`),
        }))}
      />
    </section>
  );
}
