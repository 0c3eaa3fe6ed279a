import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { AnnounceChecklist } from "#app/components/challenge/announce-checklist.tsx";
import { AudienceForm } from "#app/components/challenge/audience-form.tsx";
import { ChoosingForm } from "#app/components/challenge/choosing-form.tsx";
import { DatesForm } from "#app/components/challenge/dates-form.tsx";
import { EditFrame } from "#app/components/challenge/edit-frame.tsx";
import { HowChosen } from "#app/components/challenge/how-chosen.tsx";
import { QuestionForm } from "#app/components/challenge/question-form.tsx";
import { ThemesForm } from "#app/components/challenge/themes-form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { editPage } from "#app/domain/challenge/edit-page.ts";
import { editSteps } from "#app/domain/challenge/readiness.ts";
import { useT } from "#app/i18n/language.tsx";
import { wallTimeOf } from "#app/std/wall-time.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, url }) => {
  const editData = await editPage(
    ctx,
    params.challengeId!,
    url.searchParams.get("find")?.slice(0, 60) ?? "",
  );
  const { plan, timeZone } = editData.challenge;
  const starts = Object.fromEntries(
    plan.flatMap(({ phase, startsAt }) =>
      startsAt ? [[phase, wallTimeOf(startsAt, timeZone)]] : [],
    ),
  );
  return {
    ...editData,
    starts,
    step: editSteps.find((step) => step === url.searchParams.get("step")) ?? "question",
  };
});
export const handle = titleHandle<typeof loader>((t) => t("challenge.edit"));

// After a conflict with another edit (409) the page needs the current values.
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

/** One step of editing a challenge; each step is saved separately. */
export default function EditChallenge() {
  const t = useT();
  const { challenge, step, checklist, starts, may, ...people } = useLoaderData<typeof loader>();
  const { id, question, phase } = challenge;
  return (
    <EditFrame id={id} question={question} phase={phase} step={step} checklist={checklist}>
      {step === "question" && <QuestionForm challenge={challenge} />}
      {step === "themes" && <ThemesForm challenge={challenge} />}
      {step === "choosing" &&
        (may.restructure === true ? (
          <ChoosingForm challenge={challenge} />
        ) : (
          <div className="stack max-w-[42rem]">
            <Notice icon="lock">{t("challenge.fixed")}</Notice>
            <HowChosen {...challenge} />
          </div>
        ))}
      {step === "dates" &&
        (may.reschedule === true ? (
          <DatesForm
            challenge={challenge}
            starts={starts}
            mayRestructure={may.restructure === true}
          />
        ) : (
          <Notice icon="lock">{t("refusal.challenge.last-phase")}</Notice>
        ))}
      {step === "audience" && <AudienceForm challenge={challenge} {...people} />}
      {step === "announce" &&
        (phase === "draft" ? (
          <AnnounceChecklist id={id} checklist={checklist} />
        ) : (
          <Notice tone="success">{t("challenge.announced-already")}</Notice>
        ))}
    </EditFrame>
  );
}
