import type { Answer } from "#app/domain/access/rules.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { CheckField } from "../ui/choice-field.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { Progress } from "../ui/progress.tsx";
import { useReplyAgain } from "../ui/reply.tsx";
import type { DecidedIdea } from "./decision-form.tsx";

type Counts = { all: number; ready: number; winners: number };

/** How far the decision is, what is missing, and the one button that brings it out for everybody. */
export function PublishCard({
  challengeId,
  ideas,
  counts,
  mayPublish,
}: {
  challengeId: string;
  ideas: readonly DecidedIdea[];
  counts: Counts;
  mayPublish: Answer;
}) {
  const t = useT();
  const action = paths.publishDecision(challengeId);
  const again = useReplyAgain(action);
  const missing = ideas.filter((idea) => idea.state !== "ready");
  const why =
    missing.length > 0
      ? t("decision.incomplete", { count: missing.length })
      : mayPublish !== true && t("decision.not-yet");
  return (
    <Card className="stack">
      <Progress
        label={t("decision.progress")}
        done={counts.ready}
        all={counts.all}
        said={t("decision.progress-said", { ready: counts.ready, all: counts.all })}
      />
      <p className="text-sm text-muted">{t("decision.winners", { count: counts.winners })}</p>
      {missing.length > 0 && (
        <div className="grid gap-2">
          <h2 className="text-base">{t("decision.missing")}</h2>
          <ul className="grid gap-1 text-sm">
            {missing.map((idea) => (
              <li key={idea.id}>
                <a href={`#${idea.id}`}>{idea.title}</a>:{" "}
                {t(`decision.missing.${idea.state as "todo" | "words-missing"}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {why ? (
        <Button kind="secondary" type="button" reason={why}>
          {t("decision.publish")}
        </Button>
      ) : (
        <Dialog
          trigger={t("decision.publish")}
          title={t("decision.publish-title")}
          kind="primary"
          icon="flag"
          open={again !== undefined}
        >
          <Form action={action}>
            <p>{t("decision.publish-what")}</p>
            <p className="text-sm text-muted">{t("decision.publish-save-first")}</p>
            <CheckField name="sure" label={t("decision.publish-sure")} />
            <Button kind="primary">{t("decision.publish")}</Button>
          </Form>
        </Dialog>
      )}
    </Card>
  );
}
