import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph } from "../frame/frame.tsx";

export const juryStarted: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.jury-started.subject", data),
    body: <Paragraph>{t("mail.jury-started.news", data)}</Paragraph>,
    action: { label: t("mail.jury-started.act"), path: paths.jury(data.challengeId) },
    reason: t("mail.why.juror", data),
  }),
  { sample: aboutIdea },
);
