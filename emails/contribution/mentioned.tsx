import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "../frame/frame.tsx";

export const mentioned: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.mentioned.subject", data),
    body: (
      <>
        <Paragraph>{t("mail.mentioned.news", data)}</Paragraph>
        <Quote>{data.message}</Quote>
      </>
    ),
    action: { label: t("mail.mentioned.act"), path: paths.idea(data.ideaId) },
    reason: t("mail.why.mentioned", data),
  }),
  { sample: aboutIdea },
);
