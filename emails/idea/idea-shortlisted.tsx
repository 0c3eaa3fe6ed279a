import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "../frame/frame.tsx";

export const ideaShortlisted: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-shortlisted.subject", data),
    body: (
      <>
        <Paragraph>{t("mail.idea-shortlisted.news", data)}</Paragraph>
        <Quote>{data.message}</Quote>
      </>
    ),
    progress: { reached: 2 },
    action: { label: t("mail.idea-shortlisted.act"), path: paths.idea(data.ideaId) },
    reason: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
