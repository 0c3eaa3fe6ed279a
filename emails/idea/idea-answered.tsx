import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "../frame/frame.tsx";

export const ideaAnswered: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-answered.subject", data),
    body: (
      <>
        <Paragraph>{t("mail.idea-answered.news", data)}</Paragraph>
        <Quote>{data.message}</Quote>
      </>
    ),
    action: { label: t("mail.idea-answered.act"), path: paths.idea(data.ideaId) },
    reason: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
