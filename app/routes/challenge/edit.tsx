import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { EditFrame } from "#app/components/challenge/edit-frame.tsx";
import { fetched } from "#app/components/page/lazy.tsx";
import { titled } from "#app/components/page/title.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { editPage } from "#app/domain/challenge/edit-page.ts";
import { editSteps } from "#app/domain/challenge/readiness.ts";
import { useT } from "#app/i18n/language.tsx";
import { wallTimeOf } from "#app/std/wall-time.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, url }) => {
  const read = await editPage(
    ctx,
    params.challengeId!,
    url.searchParams.get("find")?.slice(0, 60) ?? "",
  );
  const { plan, timeZone } = read.challenge;
  const starts = Object.fromEntries(
    plan.flatMap(({ phase, startsAt }) =>
      startsAt ? [[phase, wallTimeOf(startsAt, timeZone)]] : [],
    ),
  );
  return {
    ...read,
    starts,
    step: editSteps.find((step) => step === url.searchParams.get("step")) ?? "question",
  };
});
export const handle = titled<typeof loader>((t) => t("challenge.edit"));

// After “somebody else edited meanwhile” the page has to know what stands there now.
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

// One step is shown at a time: a browser fetches that one.
const announceChecklist = async () =>
  (await import("#app/components/challenge/announce-checklist.tsx")).AnnounceChecklist;
const AnnounceChecklist = fetched(
  announceChecklist,
  import.meta.env.SSR ? await announceChecklist() : null,
);
const audienceForm = async () =>
  (await import("#app/components/challenge/audience-form.tsx")).AudienceForm;
const AudienceForm = fetched(audienceForm, import.meta.env.SSR ? await audienceForm() : null);
const choosingForm = async () =>
  (await import("#app/components/challenge/choosing-form.tsx")).ChoosingForm;
const ChoosingForm = fetched(choosingForm, import.meta.env.SSR ? await choosingForm() : null);
const datesForm = async () => (await import("#app/components/challenge/dates-form.tsx")).DatesForm;
const DatesForm = fetched(datesForm, import.meta.env.SSR ? await datesForm() : null);
const howChosen = async () => (await import("#app/components/challenge/how-chosen.tsx")).HowChosen;
const HowChosen = fetched(howChosen, import.meta.env.SSR ? await howChosen() : null);
const questionForm = async () =>
  (await import("#app/components/challenge/question-form.tsx")).QuestionForm;
const QuestionForm = fetched(questionForm, import.meta.env.SSR ? await questionForm() : null);
const themesForm = async () =>
  (await import("#app/components/challenge/themes-form.tsx")).ThemesForm;
const ThemesForm = fetched(themesForm, import.meta.env.SSR ? await themesForm() : null);

/** One step of editing a challenge. Each is saved by itself. */
export default function EditChallenge() {
  const t = useT();
  const { challenge, step, checklist, starts, may, ...people } = useLoaderData<typeof loader>();
  const { id, question, phase } = challenge;
  return (
    <EditFrame id={id} question={question} phase={phase} step={step} checklist={checklist}>
      {step === "question" && <QuestionForm challenge={challenge} />}
      {step === "themes" && <ThemesForm challenge={challenge} />}
      {step === "choosing" &&
        (may.reshape === true ? (
          <ChoosingForm challenge={challenge} />
        ) : (
          <div className="stack max-w-[42rem]">
            <Notice icon="lock">{t("challenge.fixed")}</Notice>
            <HowChosen {...challenge} />
          </div>
        ))}
      {step === "dates" &&
        (may.redate === true ? (
          <DatesForm challenge={challenge} starts={starts} reshape={may.reshape === true} />
        ) : (
          <Notice icon="lock">{t("refusal.challenge.last-phase")}</Notice>
        ))}
      {step === "audience" && <AudienceForm challenge={challenge} {...people} />}
      {step === "announce" &&
        (phase === "draft" ? (
          <AnnounceChecklist id={id} checklist={checklist} />
        ) : (
          <Notice tone="kelp">{t("challenge.announced-already")}</Notice>
        ))}
    </EditFrame>
  );
}
