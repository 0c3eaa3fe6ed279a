import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph } from "../frame/frame.tsx";

export const contributionAccepted: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.contribution-accepted.subject", data),
    body: <Paragraph>{t("mail.contribution-accepted.news", data)}</Paragraph>,
    action: { label: t("mail.contribution-accepted.act"), path: paths.idea(data.ideaId) },
    reason: t("mail.why.helper", data),
  }),
  { sample: aboutIdea },
);
