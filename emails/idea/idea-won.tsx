import type { HelpedData } from "#app/domain/notification/emails-for.ts";
import { paths } from "#app/paths.ts";
import type { Locale } from "#db/locales.ts";
import { aboutIdea } from "../frame/about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "../frame/frame.tsx";
import { HelpedWith } from "../frame/helped-with.tsx";

export const ideaWon: EmailTemplate<HelpedData> = Object.assign(
  (
    t: Parameters<EmailTemplate<HelpedData>>[0],
    { helped, ...data }: HelpedData,
    locale: Locale,
  ) => ({
    subject: t("mail.idea-won.subject", data),
    body: (
      <>
        <Paragraph>{t("mail.idea-won.news", data)}</Paragraph>
        <Quote>{data.message}</Quote>
        <HelpedWith t={t} locale={locale} helped={helped} />
      </>
    ),
    progress: { reached: 3 },
    action: { label: t("mail.idea-won.act"), path: paths.idea(data.ideaId) },
    reason: t("mail.why.author", data),
  }),
  {
    sample: {
      ...aboutIdea,
      helped: [
        { kind: "improvement" as const, description: "" },
        { kind: "evidence" as const, description: "" },
      ],
    },
  },
);
