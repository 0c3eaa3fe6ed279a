import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Quote, Say, type Template } from "../frame/frame.tsx";

export const ideaStopped: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-stopped.subject", data),
    news: (
      <>
        <Say>{t("mail.idea-stopped.news", data)}</Say>
        <Quote>{data.words}</Quote>
      </>
    ),
    way: { reached: 3, stopped: true },
    act: { label: t("mail.idea-stopped.act"), path: paths.outcome(data.ideaId) },
    why: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
