import type { Permission } from "#app/domain/access/permission.ts";
import type { Contribution } from "#app/domain/contribution/contribution-thread.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { contributionKinds } from "#db/enums.ts";
import { RichTextField } from "../editor/rich-text-field.tsx";
import { CheckField, RadioCards } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

export type MayContribute = { contribute: Permission; answer: Permission };

/**
 * Adds a contribution to an idea, or replies to one. Sponsors and managers answer in their role
 * unless they untick it.
 */
export function ContributeForm({
  idea,
  newId,
  parent,
  may,
}: {
  idea: { id: string; title: string; challengeId: string };
  newId: string;
  parent?: Contribution;
  may: MayContribute;
}) {
  const t = useT();
  const label = parent
    ? t("contribution.reply-to", { name: parent.authorName ?? t("contribution.nobody") })
    : t("contribution.add");
  if (may.contribute !== true)
    return <p className="text-muted">{t(`refusal.${may.contribute}`)}</p>;
  return (
    <Card sunk label={label}>
      <Form
        action={paths.contribute(idea.id)}
        label={label}
        saveOffline={{ kind: "contribution", about: idea.title }}
        fields={{
          contributionId: newId,
          parentId: parent?.id ?? "",
          ...(parent && { kind: "comment" }),
        }}
      >
        {!parent && (
          <RadioCards
            name="kind"
            label={t("contribution.what-kind")}
            value="comment"
            options={contributionKinds.map((kind) => ({
              value: kind,
              label: t(`contribution.kind.${kind}`),
              hint: t(`contribution.hint.${kind}`),
            }))}
          />
        )}
        <RichTextField
          name="body"
          label={label}
          maxCharacters={5000}
          rows={4}
          mentionSearchUrl={paths.mentionSearch({ challenge: idea.challengeId })}
          draftKey={`contribute-${idea.id}-${parent?.id ?? "new"}`}
        />
        {may.answer === true && (
          <CheckField
            name="asAnswer"
            label={t("contribution.as-answer")}
            hint={t("contribution.as-answer-hint")}
            checked
          />
        )}
        <div className="form-actions">
          <Button kind="primary">
            {parent ? t("contribution.post-reply") : t("contribution.post")}
          </Button>
          {parent && (
            <a href={paths.idea(idea.id, parent.id)} className="button button-quiet">
              {t("action.cancel")}
            </a>
          )}
        </div>
      </Form>
    </Card>
  );
}
