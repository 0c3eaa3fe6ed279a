import { paths } from "#app/paths.ts";
import { type Template, Quote, Say } from "../frame/frame.tsx";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";

export const ideaWon: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-won.subject", data),
    news: <><Say>{t("mail.idea-won.news", data)}</Say><Quote>{data.words}</Quote></>,
    way: { reached: 3 },
    act: { label: t("mail.idea-won.act"), path: paths.idea(data.ideaId) },
    why: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
