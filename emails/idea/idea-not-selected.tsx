import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Quote, Say, type Template } from "../frame/frame.tsx";

export const ideaNotSelected: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-not-selected.subject", data),
    news: (
      <>
        <Say>{t("mail.idea-not-selected.news", data)}</Say>
        <Quote>{data.words}</Quote>
      </>
    ),
    way: { reached: 1, stopped: true },
    act: { label: t("mail.idea-not-selected.act"), path: paths.idea(data.ideaId) },
    why: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
