import type { ReactNode } from "react";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import type { IdeaStage } from "#db/enums.ts";
import { Swell } from "../page/swell.tsx";
import { When } from "../ui/when.tsx";
import { ashore, type CrestName, crests, reachedBy } from "./idea-steps.ts";

/**
 * The path of one idea, with the days it reached its crests. `next`: when the one after that is expected. `lesson`: what is
 * to be learned from one that ended.
 */
export function IdeaSwell({
  stage,
  at = {},
  next,
  lesson,
}: {
  stage: IdeaStage;
  at?: Partial<Record<CrestName, Moment | null>>;
  next?: Moment | null;
  lesson?: ReactNode;
}) {
  const t = useT();
  const dated = crests.findLastIndex((crest) => at[crest]) + 1;
  const reached = Math.max(dated, reachedBy(stage));
  return (
    <Swell
      label={t("idea.path")}
      stopped={ashore.includes(stage) ? (lesson ?? t(`idea.stage.${stage}`)) : undefined}
      crests={crests.map((crest, index) => ({
        key: crest,
        name: t(`idea.crest.${crest}`),
        state:
          index >= reached
            ? "to-come"
            : index === reached - 1 && reached < crests.length
              ? "here"
              : "reached",
        when: at[crest] ? (
          <When at={at[crest]} as="short" />
        ) : index === reached && next && !ashore.includes(stage) ? (
          <When at={next} as="short" />
        ) : undefined,
      }))}
    />
  );
}
