import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "../frame/frame.tsx";

export const ideaStopped: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-stopped.subject", data),
    body: (
      <>
        <Paragraph>{t("mail.idea-stopped.news", data)}</Paragraph>
        <Quote>{data.message}</Quote>
      </>
    ),
    progress: { reached: 3, stopped: true },
    action: { label: t("mail.idea-stopped.act"), path: paths.outcome(data.ideaId) },
    reason: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
