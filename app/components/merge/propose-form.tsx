import type { MergePage } from "#app/domain/merge/merge-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { RadioCards } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";

/**
 * Proposes a merge: the other idea, which of the two remains, and why. The other idea is found by a
 * GET form.
 */
export function ProposeForm({
  idea,
  others,
  q,
  withId,
}: Pick<MergePage, "others" | "q" | "withId"> & { idea: { id: string } }) {
  const t = useT();
  return (
    <Card label={t("merge.propose-title")}>
      <h2 className="mb-4">{t("merge.propose-title")}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> would add a box to the layout */}
      <form method="get" action={paths.mergeIdea(idea.id)} role="search" className="mb-6">
        <label className="field-label" htmlFor="merge-q">
          {t("merge.find")}
        </label>
        <div className="field-search">
          <input
            id="merge-q"
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={100}
          />
          <button type="submit" className="field-search-go" aria-label={t("action.search")}>
            <Icon name="search" />
          </button>
        </div>
      </form>
      {others.length === 0 ? (
        <p role="status">{q ? t("merge.none-found", { q }) : t("merge.none-similar")}</p>
      ) : (
        <Form action={paths.proposeMerge(idea.id)} label={t("merge.propose-title")}>
          <RadioCards
            name="otherId"
            label={t("merge.other")}
            hint={q || withId ? undefined : t("merge.other-similar")}
            value={withId || (others.length === 1 ? others[0]!.id : undefined)}
            options={others.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <RadioCards
            name="direction"
            label={t("merge.way")}
            value="into"
            options={(["into", "from"] as const).map((way) => ({
              value: way,
              label: t(`merge.way.${way}`),
              hint: t(`merge.way.${way}-hint`),
            }))}
          />
          <TextArea
            name="reason"
            label={t("merge.reason")}
            hint={t("merge.reason-hint")}
            maxCharacters={1000}
            rows={3}
          />
          <div className="form-actions">
            <Button kind="primary">{t("merge.propose")}</Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
