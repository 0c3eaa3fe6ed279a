import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Quote, Say, type Template } from "../frame/frame.tsx";

export const expertAsked: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.expert-asked.subject", data),
    news: (
      <>
        <Say>{t("mail.expert-asked.news", data)}</Say>
        <Quote>{data.words}</Quote>
        <Say>{t("mail.expert-asked.free")}</Say>
      </>
    ),
    act: { label: t("mail.expert-asked.act"), path: paths.experts(data.ideaId) },
    why: t("mail.why.expert-asked", data),
  }),
  { sample: aboutIdea },
);
