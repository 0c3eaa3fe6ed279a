import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Say, type Template } from "../frame/frame.tsx";

export const contributionAccepted: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.contribution-accepted.subject", data),
    news: (
      <>
        <Say>{t("mail.contribution-accepted.news", data)}</Say>
      </>
    ),
    act: { label: t("mail.contribution-accepted.act"), path: paths.idea(data.ideaId) },
    why: t("mail.why.helper", data),
  }),
  { sample: aboutIdea },
);
