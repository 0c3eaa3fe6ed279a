import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Quote, Say, type Template } from "../frame/frame.tsx";

export const ideaShortlisted: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-shortlisted.subject", data),
    news: (
      <>
        <Say>{t("mail.idea-shortlisted.news", data)}</Say>
        <Quote>{data.words}</Quote>
      </>
    ),
    way: { reached: 2 },
    act: { label: t("mail.idea-shortlisted.act"), path: paths.idea(data.ideaId) },
    why: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
