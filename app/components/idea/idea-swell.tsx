import type { ReactNode } from "react";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import type { IdeaStage } from "#db/enums.ts";
import { Swell } from "../page/swell.tsx";
import { When } from "../ui/when.tsx";
import { countReachedSteps, endedStages, type IdeaStep, ideaSteps } from "./idea-steps.ts";

/**
 * The path of one idea, with the dates of its steps. `next`: when the next step is expected.
 * `lesson`: what was learned from an idea that ended.
 */
export function IdeaSwell({
  stage,
  dates = {},
  next,
  lesson,
}: {
  stage: IdeaStage;
  dates?: Partial<Record<IdeaStep, Moment | null>>;
  next?: Moment | null;
  lesson?: ReactNode;
}) {
  const t = useT();
  const datedCount = ideaSteps.findLastIndex((step) => dates[step]) + 1;
  const reached = Math.max(datedCount, countReachedSteps(stage));
  const isEnded = endedStages.includes(stage);
  const stateOf = (index: number) => {
    if (index >= reached) return "to-come";
    return index === reached - 1 && reached < ideaSteps.length ? "here" : "reached";
  };
  const dateOf = (step: IdeaStep, index: number) => {
    const expected = index === reached && !isEnded ? next : null;
    const date = dates[step] || expected;
    return date ? <When at={date} as="short" /> : undefined;
  };
  return (
    <Swell
      label={t("idea.path")}
      stopped={isEnded ? (lesson ?? t(`idea.stage.${stage}`)) : undefined}
      steps={ideaSteps.map((step, index) => ({
        key: step,
        name: t(`idea.step.${step}`),
        state: stateOf(index),
        when: dateOf(step, index),
      }))}
    />
  );
}
