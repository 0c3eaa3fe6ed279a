import { useT } from "#app/i18n/language.tsx";
import { Swell } from "../page/swell.tsx";

const crests = ["posted", "chosen", "won", "funded", "real"] as const;

/** For who has not taken part yet: the way an idea goes here, and what somebody gets out of it at each step. */
export function Welcome() {
  const t = useT();
  return (
    <section className="card welcome" aria-labelledby="welcome">
      <h2 id="welcome">{t("home.welcome")}</h2>
      <p className="text-muted">{t("home.welcome-what")}</p>
      <Swell
        label={t("home.welcome")}
        along={0.5}
        crests={crests.map((key, n) => ({
          key,
          name: t(`idea.crest.${key}`),
          state: n === 0 ? "here" : "to-come",
          when: t(`home.welcome.${key}`),
        }))}
      />
    </section>
  );
}
