import type { OpenConcern } from "#app/domain/idea/open-concerns.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { Verdict } from "#db/enums.ts";
import { RadioCards } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { OpenConcerns } from "../idea/open-concerns.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

export type DecidedIdea = {
  id: string;
  title: string;
  authors: readonly string[];
  verdict: Verdict | null;
  motivation: string | null;
  version: string;
  state: "todo" | "ready" | "motivation-missing";
  standing: { rank: number | null; score: number | null } | null;
  concerns: readonly OpenConcern[];
};

/**
 * Every idea with its verdict and motivation. Each button saves the whole page, so no input is
 * lost.
 */
export function DecisionForm({
  challengeId,
  ideas,
}: {
  challengeId: string;
  ideas: readonly DecidedIdea[];
}) {
  const t = useT();
  return (
    <Form
      action={paths.writeDecisions(challengeId)}
      className="stack"
      label={t("decision.title")}
      key={ideas.map((idea) => idea.version).join()}
    >
      {ideas.map((idea) => (
        <IdeaDecision key={idea.id} idea={idea} />
      ))}
      <div className="decision-save form-actions">
        <Button
          kind={ideas.every((idea) => idea.state === "ready") ? "secondary" : "primary"}
          icon="check"
        >
          {t("decision.save")}
        </Button>
        <p className="text-sm text-muted">{t("decision.saved-hint")}</p>
      </div>
    </Form>
  );
}

function IdeaDecision({ idea }: { idea: DecidedIdea }) {
  const t = useT();
  const format = useFormat();
  const { id, title, authors, verdict, motivation, version, standing, concerns } = idea;
  return (
    <Card as="article" className="verdict-card">
      <input type="hidden" name="ideas[]" value={id} />
      <input type="hidden" name={`version.${id}`} value={version} />
      <header className="grid gap-1" id={id}>
        <h2 className="text-xl">
          <a href={paths.idea(id)} className="text-text">
            {title}
          </a>
        </h2>
        <p className="text-sm text-muted">{format.list(authors)}</p>
        <p className="text-sm">
          {standing?.rank
            ? t("decision.standing", {
                rank: standing.rank,
                score: format.fixed(standing.score ?? 0, 2),
              })
            : t("decision.standing-none")}
        </p>
      </header>
      <OpenConcerns ideaId={id} concerns={concerns} />
      <RadioCards
        name={`verdict.${id}`}
        label={t("decision.verdict")}
        value={verdict ?? undefined}
        options={(["winner", "not-selected"] as const).map((value) => ({
          value,
          label: t(`decision.verdict.${value}`),
        }))}
      />
      <TextArea
        name={`motivation.${id}`}
        label={t("decision.motivation")}
        value={motivation ?? ""}
        rows={4}
        maxCharacters={4000}
      />
    </Card>
  );
}
