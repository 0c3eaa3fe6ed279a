import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph } from "../frame/frame.tsx";

export const ideaFunded: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-funded.subject", data),
    body: <Paragraph>{t("mail.idea-funded.news", data)}</Paragraph>,
    progress: { reached: 4 },
    action: { label: t("mail.idea-funded.act"), path: paths.idea(data.ideaId) },
    reason: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
