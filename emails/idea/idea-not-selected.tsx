import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "../frame/frame.tsx";

export const ideaNotSelected: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-not-selected.subject", data),
    body: (
      <>
        <Paragraph>{t("mail.idea-not-selected.news", data)}</Paragraph>
        <Quote>{data.message}</Quote>
      </>
    ),
    progress: { reached: 1, stopped: true },
    action: { label: t("mail.idea-not-selected.act"), path: paths.idea(data.ideaId) },
    reason: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
