import type { HelpedData } from "#app/domain/notification/emails-for.ts";
import { paths } from "#app/paths.ts";
import type { Locale } from "#db/locales.ts";
import { aboutIdea } from "../frame/about-idea.ts";
import { Quote, Say, type Template } from "../frame/frame.tsx";
import { Helped } from "../frame/helped.tsx";

export const ideaWon: Template<HelpedData> = Object.assign(
  (t: Parameters<Template<HelpedData>>[0], { helped, ...data }: HelpedData, locale: Locale) => ({
    subject: t("mail.idea-won.subject", data),
    news: (
      <>
        <Say>{t("mail.idea-won.news", data)}</Say>
        <Quote>{data.words}</Quote>
        <Helped t={t} locale={locale} helped={helped} />
      </>
    ),
    way: { reached: 3 },
    act: { label: t("mail.idea-won.act"), path: paths.idea(data.ideaId) },
    why: t("mail.why.author", data),
  }),
  {
    sample: {
      ...aboutIdea,
      helped: [
        { kind: "improvement" as const, words: "" },
        { kind: "evidence" as const, words: "" },
      ],
    },
  },
);
