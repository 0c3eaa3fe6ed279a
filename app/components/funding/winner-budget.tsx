import { Link } from "@remix-run/react";
import type { Permission } from "#app/domain/access/permission.ts";
import type { OpenConcern } from "#app/domain/idea/open-concerns.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { IdeaStage } from "#db/enums.ts";
import { Form } from "../form/form.tsx";
import { MoneyField } from "../form/special-field.tsx";
import { TextField } from "../form/text-field.tsx";
import { OpenConcerns } from "../idea/open-concerns.tsx";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { Meter } from "../ui/meter.tsx";
import { useServerReply } from "../ui/reply.tsx";

type Winner = {
  id: string;
  title: string;
  stage: IdeaStage;
  requestedAmountMinor: number | null;
  requestedPurpose: string;
  allocatedMinor: number;
  myAmountMinor: number;
  concerns: OpenConcern[];
};

const tones: Partial<Record<IdeaStage, Tone>> = { winner: "highlight", stopped: "plain" };

/**
 * One winner: what it asks for, what it received, and the sponsor's form to allocate money.
 * `leftMinor`: what remains of the sponsor's pledge, in minor units.
 */
export function WinnerBudget({
  winner,
  currency,
  leftMinor,
  may,
  sponsor,
}: {
  winner: Winner;
  currency: string;
  leftMinor: number;
  may: Permission;
  sponsor: boolean;
}) {
  const t = useT();
  const { money } = useFormat();
  const givenText = money(winner.allocatedMinor, currency);
  const isOver = winner.stage === "realised" || winner.stage === "stopped";
  const requestText = () => {
    if (winner.requestedAmountMinor === null) return t("funding.asks-nothing");
    const amount = money(winner.requestedAmountMinor, currency);
    return winner.requestedPurpose
      ? t("funding.asks-for", { amount, what: winner.requestedPurpose })
      : t("funding.asks", { amount });
  };
  return (
    <Card as="article">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3>
          <Link to={paths.idea(winner.id)}>{winner.title}</Link>
        </h3>
        <Badge tone={tones[winner.stage] ?? "success"}>{t(`idea.stage.${winner.stage}`)}</Badge>
      </div>
      <p className="my-3 text-muted">{requestText()}</p>
      {!isOver && winner.concerns.length > 0 && (
        <div className="mb-3">
          <OpenConcerns ideaId={winner.id} concerns={winner.concerns} />
        </div>
      )}
      <Meter
        label={t("funding.got")}
        value={winner.allocatedMinor}
        max={Math.max(winner.requestedAmountMinor ?? winner.allocatedMinor, 1)}
        valueText={
          winner.requestedAmountMinor === null
            ? givenText
            : t("funding.got-of", {
                got: givenText,
                asked: money(winner.requestedAmountMinor, currency),
              })
        }
        tone="success"
      />
      {sponsor && !isOver && (
        <Allocate winner={winner} currency={currency} leftMinor={leftMinor} may={may} />
      )}
      {sponsor && winner.stage === "funded" && winner.myAmountMinor > 0 && (
        <Deallocate winner={winner} currency={currency} />
      )}
    </Card>
  );
}

function Allocate({
  winner,
  currency,
  leftMinor,
  may,
}: {
  winner: Winner;
  currency: string;
  leftMinor: number;
  may: Permission;
}) {
  const t = useT();
  const { money } = useFormat();
  const missingMinor = Math.max((winner.requestedAmountMinor ?? 0) - winner.allocatedMinor, 0);
  const suggestedMinor = Math.min(missingMinor || leftMinor, leftMinor);
  // A fully funded winner can get more, but no amount is suggested.
  const isFullyFunded = missingMinor === 0 && winner.requestedAmountMinor !== null;
  const previousReply = useServerReply(paths.allocate(winner.id));
  const form = (
    <Form
      action={paths.allocate(winner.id)}
      label={t("funding.give-to", { title: winner.title })}
      className="form mt-5"
    >
      <MoneyField
        name="amount"
        label={t("funding.amount-to-give")}
        hint={t("funding.left-of-pledge", { left: money(leftMinor, currency) })}
        minor={isFullyFunded ? undefined : suggestedMinor || undefined}
        currency={currency}
      />
      <div className="form-actions">
        <Button
          kind={isFullyFunded ? "secondary" : "primary"}
          reason={may !== true ? t(`refusal.${may}`) : leftMinor <= 0 && t("funding.nothing-left")}
        >
          {t("funding.give")}
        </Button>
      </div>
    </Form>
  );
  if (!isFullyFunded) return form;
  // Stays open after a refused submit, to show the errors.
  return (
    <details className="mt-3" open={Boolean(previousReply)}>
      <summary className="flex min-h-11 items-center gap-2 font-semibold text-accent">
        <Icon name="down" size={18} />
        {t("funding.give-more")}
      </summary>
      {form}
    </details>
  );
}

function Deallocate({ winner, currency }: { winner: Winner; currency: string }) {
  const t = useT();
  return (
    <div className="mt-3">
      <Dialog
        trigger={t("funding.take-back")}
        title={t("funding.take-back-title")}
        kind="quiet"
        small
      >
        <Form action={paths.deallocate(winner.id)}>
          <MoneyField
            name="amount"
            label={t("funding.amount-to-take-back")}
            minor={winner.myAmountMinor}
            currency={currency}
          />
          <TextField name="note" label={t("funding.why")} hint={t("funding.why-hint")} />
          <div className="form-actions">
            <Button kind="danger">{t("funding.take-back")}</Button>
          </div>
        </Form>
      </Dialog>
    </div>
  );
}
