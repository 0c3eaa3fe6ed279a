import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Quote, Say, type Template } from "../frame/frame.tsx";

export const thanked: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.thanked.subject", data),
    news: (
      <>
        <Say>{t("mail.thanked.news", data)}</Say>
        <Quote>{data.words}</Quote>
      </>
    ),
    act: { label: t("mail.thanked.act"), path: paths.idea(data.ideaId, "kindness") },
    why: t("mail.why.thanked", data),
  }),
  { sample: aboutIdea },
);
