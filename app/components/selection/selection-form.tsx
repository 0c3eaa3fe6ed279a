import { type FormEvent, useRef, useState } from "react";
import type { DeskState } from "#app/domain/selection/selection-filters.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { useField } from "../ui/reply.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { type DeskIdea, DeskTable } from "./selection-table.tsx";

/** The table with a box at each idea, and beside it what one answers to all that are ticked. */
export function DeskForm({
  challenge,
  ideas,
  state,
}: {
  challenge: { id: string; currency: string };
  ideas: readonly DeskIdea[];
  state: DeskState;
}) {
  return (
    <Form action={paths.selectIdeas(challenge.id)} fields={{ state }} className="stack">
      <Choice challenge={challenge} ideas={ideas} state={state} />
    </Form>
  );
}

function Choice({
  challenge,
  ideas,
  state,
}: {
  challenge: { id: string; currency: string };
  ideas: readonly DeskIdea[];
  state: DeskState;
}) {
  const t = useT();
  const hydrated = useHydrated();
  const { id } = useField("ideas");
  const rows = useRef<HTMLDivElement>(null);
  const [chosen, count] = useState(0);
  const boxes = () => [
    ...(rows.current?.querySelectorAll<HTMLInputElement>('input[name="ideas[]"]') ?? []),
  ];
  const tickAll = (event: FormEvent<HTMLInputElement>) => {
    for (const box of boxes()) box.checked = event.currentTarget.checked;
  };
  const offers = (...states: DeskState[]) => state === "all" || states.includes(state);
  return (
    <div className="desk-columns">
      <div
        ref={rows}
        id={id}
        tabIndex={-1}
        className="stack"
        onChange={() => count(boxes().filter((box) => box.checked).length)}
      >
        {hydrated && (
          <label className="check font-semibold">
            <input type="checkbox" onChange={tickAll} />
            {t("selection.tick-all")}
          </label>
        )}
        <DeskTable challenge={challenge} ideas={ideas} tickable />
      </div>
      <aside id="answer">
        <Card className="stack" label={t("selection.answer")}>
          <div>
            <h2 className="text-lg">{t("selection.answer")}</h2>
            {hydrated && (
              <p aria-live="polite" className="text-sm text-muted">
                {t("selection.chosen", { count: chosen })}
              </p>
            )}
          </div>
          {offers("open", "shortlisted") && (
            <TextArea
              name="reason"
              label={t("selection.reason")}
              hint={t("selection.reason-hint")}
              most={2000}
              rows={5}
            />
          )}
          <div className="grid gap-3">
            {offers("open") && (
              <Button name="move" value="shortlist" kind="primary" icon="flag">
                {t("selection.shortlist")}
              </Button>
            )}
            {offers("open", "shortlisted") && (
              <Button name="move" value="reject" icon="leaf">
                {t("selection.pass-over")}
              </Button>
            )}
            {offers("shortlisted", "not-selected") && (
              <Button name="move" value="reconsider" kind="quiet" icon="arrow-back">
                {t("selection.reconsider")}
              </Button>
            )}
          </div>
        </Card>
      </aside>
      <p className="desk-bar" hidden={hydrated && chosen === 0}>
        <a href="#answer" className="button button-primary button-wide">
          <Icon name="down" />
          {chosen > 0 ? `${t("selection.chosen", { count: chosen })} · ` : ""}
          {t("selection.to-reason")}
        </a>
      </p>
    </div>
  );
}
