import type { Permission } from "#app/domain/access/permission.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { CheckField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Progress } from "../ui/progress.tsx";
import { useServerReply } from "../ui/reply.tsx";
import type { DecidedIdea } from "./decision-form.tsx";

type Counts = { all: number; ready: number; winners: number };

/** The progress of the decision, what is missing, and the button that publishes it. */
export function PublishCard({
  challengeId,
  ideas,
  counts,
  mayPublish,
}: {
  challengeId: string;
  ideas: readonly DecidedIdea[];
  counts: Counts;
  mayPublish: Permission;
}) {
  const t = useT();
  const action = paths.publishDecision(challengeId);
  const previousReply = useServerReply(action);
  const incompleteIdeas = ideas.filter((idea) => idea.state !== "ready");
  const disabledReason =
    incompleteIdeas.length > 0
      ? t("decision.incomplete", { count: incompleteIdeas.length })
      : mayPublish !== true && t("decision.not-yet");
  return (
    <Card className="stack">
      <Progress
        label={t("decision.progress")}
        done={counts.ready}
        total={counts.all}
        valueText={t("decision.progress-label", { ready: counts.ready, all: counts.all })}
      />
      <p className="text-sm text-muted">{t("decision.winners", { count: counts.winners })}</p>
      {incompleteIdeas.length > 0 && (
        <div className="grid gap-2">
          <h2 className="text-base">{t("decision.missing")}</h2>
          <ul className="grid gap-1 text-sm">
            {incompleteIdeas.map((idea) => (
              <li key={idea.id}>
                <a href={`#${idea.id}`}>{idea.title}</a>:{" "}
                {t(`decision.missing.${idea.state as "todo" | "motivation-missing"}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {disabledReason ? (
        <Button kind="secondary" type="button" reason={disabledReason}>
          {t("decision.publish")}
        </Button>
      ) : (
        <Dialog
          trigger={t("decision.publish")}
          title={t("decision.publish-title")}
          kind="primary"
          icon="flag"
          open={previousReply !== undefined}
        >
          <Form action={action}>
            <p>{t("decision.publish-what")}</p>
            <p className="text-sm text-muted">{t("decision.publish-save-first")}</p>
            <CheckField name="confirmed" label={t("decision.publish-sure")} />
            <Button kind="primary">{t("decision.publish")}</Button>
          </Form>
        </Dialog>
      )}
    </Card>
  );
}
