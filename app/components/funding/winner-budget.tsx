import { Link } from "@remix-run/react";
import type { Answer } from "#app/domain/access/rules.ts";
import type { OpenConcern } from "#app/domain/idea/open-concerns.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { OpenConcerns } from "../idea/open-concerns.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { Icon } from "../ui/icon.tsx";
import { Meter } from "../ui/meter.tsx";
import { useReplyAgain } from "../ui/reply.tsx";
import { MoneyField } from "../ui/special-field.tsx";
import { TextField } from "../ui/text-field.tsx";

type Winner = {
  id: string;
  title: string;
  stage: IdeaStage;
  askedMinor: number | null;
  askedFor: string;
  allocatedMinor: number;
  mineMinor: number;
  concerns: OpenConcern[];
};

/** One winner: what it asks, what it got, and for a sponsor the form to give. `left` is what remains of their pledge, in minor units. */
export function WinnerBudget({
  winner,
  currency,
  left,
  may,
  sponsor,
}: {
  winner: Winner;
  currency: string;
  left: number;
  may: Answer;
  sponsor: boolean;
}) {
  const t = useT();
  const { money } = useFormat();
  const got = money(winner.allocatedMinor, currency);
  const missing = Math.max((winner.askedMinor ?? 0) - winner.allocatedMinor, 0);
  const offer = Math.min(missing || left, left);
  const again = useReplyAgain(paths.allocate(winner.id)); // what was wrong with it stays in sight
  const full = missing === 0 && winner.askedMinor !== null; // all it asked: more can be given, and is not urged
  const done = winner.stage === "realised" || winner.stage === "stopped";
  const give = (
    <Form
      action={paths.allocate(winner.id)}
      label={t("funding.give-to", { title: winner.title })}
      className="form mt-5"
    >
      <MoneyField
        name="amount"
        label={t("funding.amount-to-give")}
        hint={t("funding.left-of-pledge", { left: money(left, currency) })}
        minor={full ? undefined : offer || undefined}
        currency={currency}
      />
      <div className="form-acts">
        <Button
          kind={full ? "secondary" : "primary"}
          reason={may !== true ? t(`refusal.${may}`) : left <= 0 && t("funding.nothing-left")}
        >
          {t("funding.give")}
        </Button>
      </div>
    </Form>
  );
  return (
    <Card as="article">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3>
          <Link to={paths.idea(winner.id)}>{winner.title}</Link>
        </h3>
        <Badge
          tone={winner.stage === "winner" ? "sun" : winner.stage === "stopped" ? "plain" : "kelp"}
        >
          {t(`idea.stage.${winner.stage}`)}
        </Badge>
      </div>
      <p className="my-3 text-muted">
        {winner.askedMinor === null
          ? t("funding.asks-nothing")
          : winner.askedFor
            ? t("funding.asks-for", {
                amount: money(winner.askedMinor, currency),
                what: winner.askedFor,
              })
            : t("funding.asks", { amount: money(winner.askedMinor, currency) })}
      </p>
      {!done && winner.concerns.length > 0 && (
        <div className="mb-3">
          <OpenConcerns ideaId={winner.id} concerns={winner.concerns} />
        </div>
      )}
      <Meter
        label={t("funding.got")}
        value={winner.allocatedMinor}
        most={Math.max(winner.askedMinor ?? winner.allocatedMinor, 1)}
        said={
          winner.askedMinor === null
            ? got
            : t("funding.got-of", { got, asked: money(winner.askedMinor, currency) })
        }
        tone="kelp"
      />
      {sponsor &&
        !done &&
        (full ? (
          <details className="mt-3" open={Boolean(again)}>
            <summary className="flex min-h-11 items-center gap-2 font-semibold text-sea">
              <Icon name="down" size={18} />
              {t("funding.give-more")}
            </summary>
            {give}
          </details>
        ) : (
          give
        ))}
      {sponsor && winner.stage === "funded" && winner.mineMinor > 0 && (
        <div className="mt-3">
          <Dialog
            trigger={t("funding.take-back")}
            title={t("funding.take-back-title")}
            kind="quiet"
            small
          >
            <Form action={paths.takeBack(winner.id)}>
              <MoneyField
                name="amount"
                label={t("funding.amount-to-take-back")}
                minor={winner.mineMinor}
                currency={currency}
              />
              <TextField name="note" label={t("funding.why")} hint={t("funding.why-hint")} />
              <div className="form-acts">
                <Button kind="danger">{t("funding.take-back")}</Button>
              </div>
            </Form>
          </Dialog>
        </div>
      )}
    </Card>
  );
}
