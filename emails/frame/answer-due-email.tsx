import type { OwedData } from "#app/domain/notification/emails-for.ts";
import { formatFor } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { aboutIdea } from "./about-idea.ts";
import { Quote, Say, type Template } from "./frame.tsx";

/** To whoever owes an answer: by when it was promised, and the place to give it. */
export function owedLetter(moment: "near" | "late"): Template<OwedData> {
  return Object.assign(
    (...[t, data, locale]: Parameters<Template<OwedData>>) => {
      const day = formatFor(locale, data.zone).weekday(data.due);
      const more = data.count - 1;
      return {
        subject: t(`mail.answer-${moment}.subject`, { ...data, day }),
        news: (
          <>
            <Say>{t(`mail.answer-${moment}.news`, { ...data, day })}</Say>
            <Quote>{data.words}</Quote>
            {more > 0 && <Say>{t("mail.answer-more", { ...data, count: more })}</Say>}
          </>
        ),
        act: {
          label: t("mail.answer-act"),
          path: more > 0 ? paths.home() : paths.idea(data.ideaId),
        },
        why: t("mail.why.owed", data),
      };
    },
    { sample: { ...aboutIdea, count: 1, due: "2026-03-06T22:59:59Z", zone: "Europe/Amsterdam" } },
  );
}
