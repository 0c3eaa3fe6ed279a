import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Quote, Say, type Template } from "../frame/frame.tsx";

export const ideaAnswered: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-answered.subject", data),
    news: (
      <>
        <Say>{t("mail.idea-answered.news", data)}</Say>
        <Quote>{data.words}</Quote>
      </>
    ),
    act: { label: t("mail.idea-answered.act"), path: paths.idea(data.ideaId) },
    why: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
