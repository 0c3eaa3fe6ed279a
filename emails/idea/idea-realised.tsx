import { paths } from "#app/paths.ts";
import { type Template, Quote, Say } from "../frame/frame.tsx";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";

export const ideaRealised: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-realised.subject", data),
    news: <><Say>{t("mail.idea-realised.news", data)}</Say><Quote>{data.words}</Quote></>,
    way: { reached: 5 },
    act: { label: t("mail.idea-realised.act"), path: paths.outcome(data.ideaId) },
    why: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
