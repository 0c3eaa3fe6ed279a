import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "../frame/frame.tsx";

export const thanked: EmailTemplate<AboutIdea> = Object.assign(
  (t: Parameters<EmailTemplate<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.thanked.subject", data),
    body: (
      <>
        <Paragraph>{t("mail.thanked.news", data)}</Paragraph>
        <Quote>{data.message}</Quote>
      </>
    ),
    action: { label: t("mail.thanked.act"), path: paths.idea(data.ideaId, "recognition") },
    reason: t("mail.why.thanked", data),
  }),
  { sample: aboutIdea },
);
