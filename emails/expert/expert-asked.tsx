import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "../frame/frame.tsx";

export const expertAsked: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.expert-asked.subject", data),
    body: (
      <>
        <Paragraph>{t("mail.expert-asked.news", data)}</Paragraph>
        <Quote>{data.message}</Quote>
        <Paragraph>{t("mail.expert-asked.free")}</Paragraph>
      </>
    ),
    action: { label: t("mail.expert-asked.act"), path: paths.experts(data.ideaId) },
    reason: t("mail.why.expert-asked", data),
  }),
  { sample: aboutIdea },
);
