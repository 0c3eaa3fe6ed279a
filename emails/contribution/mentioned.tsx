import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Quote, Say, type Template } from "../frame/frame.tsx";

export const mentioned: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.mentioned.subject", data),
    news: (
      <>
        <Say>{t("mail.mentioned.news", data)}</Say>
        <Quote>{data.words}</Quote>
      </>
    ),
    act: { label: t("mail.mentioned.act"), path: paths.idea(data.ideaId) },
    why: t("mail.why.mentioned", data),
  }),
  { sample: aboutIdea },
);
