import { type FormEvent, useRef, useState } from "react";
import type { SelectionFilter } from "#app/domain/selection/selection-filters.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { useField } from "../ui/reply.tsx";
import { type SelectableIdea, SelectionTable } from "./selection-table.tsx";

/** The idea table with checkboxes, and beside it the answer to all selected ideas. */
export function SelectionForm({
  challenge,
  ideas,
  state,
}: {
  challenge: { id: string; currency: string };
  ideas: readonly SelectableIdea[];
  state: SelectionFilter;
}) {
  return (
    <Form action={paths.selectIdeas(challenge.id)} fields={{ state }} className="stack">
      <SelectionFields challenge={challenge} ideas={ideas} state={state} />
    </Form>
  );
}

function SelectionFields({
  challenge,
  ideas,
  state,
}: {
  challenge: { id: string; currency: string };
  ideas: readonly SelectableIdea[];
  state: SelectionFilter;
}) {
  const t = useT();
  const hydrated = useHydrated();
  const { id } = useField("ideas");
  const rowsRef = useRef<HTMLDivElement>(null);
  const [chosenCount, setChosenCount] = useState(0);
  const listCheckboxes = () => [
    ...(rowsRef.current?.querySelectorAll<HTMLInputElement>('input[name="ideas[]"]') ?? []),
  ];
  const selectAll = (event: FormEvent<HTMLInputElement>) => {
    for (const checkbox of listCheckboxes()) checkbox.checked = event.currentTarget.checked;
  };
  const isOffered = (...states: SelectionFilter[]) => state === "all" || states.includes(state);
  return (
    <div className="selection-columns">
      <div
        ref={rowsRef}
        id={id}
        tabIndex={-1}
        className="stack"
        onChange={() => setChosenCount(listCheckboxes().filter((box) => box.checked).length)}
      >
        {hydrated && (
          <label className="check font-semibold">
            <input type="checkbox" onChange={selectAll} />
            {t("selection.tick-all")}
          </label>
        )}
        <SelectionTable challenge={challenge} ideas={ideas} selectable />
      </div>
      <aside id="answer">
        <Card className="stack" label={t("selection.answer")}>
          <div>
            <h2 className="text-lg">{t("selection.answer")}</h2>
            {hydrated && (
              <p aria-live="polite" className="text-sm text-muted">
                {t("selection.chosen", { count: chosenCount })}
              </p>
            )}
          </div>
          {isOffered("open", "shortlisted") && (
            <TextArea
              name="reason"
              label={t("selection.reason")}
              hint={t("selection.reason-hint")}
              maxCharacters={2000}
              rows={5}
            />
          )}
          <div className="grid gap-3">
            {isOffered("open") && (
              <Button name="move" value="shortlist" kind="primary" icon="flag">
                {t("selection.shortlist")}
              </Button>
            )}
            {isOffered("open", "shortlisted") && (
              <Button name="move" value="reject" icon="leaf">
                {t("selection.reject")}
              </Button>
            )}
            {isOffered("shortlisted", "not-selected") && (
              <Button name="move" value="reconsider" kind="quiet" icon="arrow-back">
                {t("selection.reconsider")}
              </Button>
            )}
          </div>
        </Card>
      </aside>
      <p className="selection-bar" hidden={hydrated && chosenCount === 0}>
        <a href="#answer" className="button button-primary button-wide">
          <Icon name="down" />
          {chosenCount > 0 ? `${t("selection.chosen", { count: chosenCount })} · ` : ""}
          {t("selection.to-reason")}
        </a>
      </p>
    </div>
  );
}
