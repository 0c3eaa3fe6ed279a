import type { AnswerDueData } from "#app/domain/notification/emails-for.ts";
import { formatFor } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { aboutIdea } from "./about-idea.ts";
import { type EmailTemplate, Paragraph, Quote } from "./frame.tsx";

/** Tells people that an answer they owe is due soon or overdue, and where to give it. */
export function answerDueEmail(moment: "due-soon" | "overdue"): EmailTemplate<AnswerDueData> {
  return Object.assign(
    (...[t, data, locale]: Parameters<EmailTemplate<AnswerDueData>>) => {
      const day = formatFor(locale, data.zone).weekday(data.due);
      const otherCount = data.count - 1;
      return {
        subject: t(`mail.answer-${moment}.subject`, { ...data, day }),
        body: (
          <>
            <Paragraph>{t(`mail.answer-${moment}.news`, { ...data, day })}</Paragraph>
            <Quote>{data.message}</Quote>
            {otherCount > 0 && (
              <Paragraph>{t("mail.answer-more", { ...data, count: otherCount })}</Paragraph>
            )}
          </>
        ),
        action: {
          label: t("mail.answer-act"),
          path: otherCount > 0 ? paths.home() : paths.idea(data.ideaId),
        },
        reason: t("mail.why.answer-due", data),
      };
    },
    { sample: { ...aboutIdea, count: 1, due: "2026-03-06T22:59:59Z", zone: "Europe/Amsterdam" } },
  );
}
