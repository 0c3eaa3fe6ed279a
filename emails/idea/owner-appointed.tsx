import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph } from "../frame/frame.tsx";

export const ownerAppointed: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.owner-appointed.subject", data),
    body: <Paragraph>{t("mail.owner-appointed.news", data)}</Paragraph>,
    action: { label: t("mail.owner-appointed.act"), path: paths.implementation(data.ideaId) },
    reason: t("mail.why.owner", data),
  }),
  { sample: aboutIdea },
);
