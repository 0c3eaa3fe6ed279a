import type { ReactNode } from "react";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { RichTextField } from "../editor/rich-text-field.tsx";
import { CheckField, SelectField } from "../form/choice-field.tsx";
import { PhotoField } from "../form/photo-field.tsx";
import { MoneyField } from "../form/special-field.tsx";
import { TextField } from "../form/text-field.tsx";
import { useFormState } from "../ui/reply.tsx";

export type IdeaFieldValues = {
  title: string;
  body: RichText | null;
  text?: string;
  requestedAmountMinor: number | null;
  requestedPurpose: string;
  themeId: string | null;
  photoId: string | null;
};

/** The fields of an idea, new or posted: title, text and photo; the costs are folded away. */
export function IdeaFields({
  start,
  challenge,
  draftKey,
  onBody,
  autoFocus,
  underTitle,
}: {
  start: IdeaFieldValues;
  challenge: { id: string; currency: string; themes: readonly { id: string; name: string }[] };
  draftKey?: string;
  onBody?: () => void;
  /** Focuses the title when the page opens. */
  autoFocus?: boolean;
  underTitle?: ReactNode;
}) {
  const t = useT();
  const { reply } = useFormState();
  const showCosts =
    start.requestedAmountMinor !== null ||
    start.requestedPurpose !== "" ||
    !!(reply?.values?.requestedAmount ?? reply?.values?.requestedPurpose) ||
    !!(reply?.errors?.requestedAmount ?? reply?.errors?.requestedPurpose);
  return (
    <>
      <TextField
        name="title"
        label={t("idea.field.title")}
        hint={t("idea.field.title-hint")}
        value={start.title}
        autoFocus={autoFocus}
        nextOnEnter
      />
      {underTitle}
      <RichTextField
        name="body"
        label={t("idea.field.body")}
        hint={t("idea.field.body-hint")}
        {...(start.body ? { defaultDoc: start.body } : { defaultText: start.text ?? "" })}
        maxCharacters={ideaLimits.body}
        rows={5}
        mentionSearchUrl={paths.mentionSearch({ challenge: challenge.id })}
        draftKey={draftKey}
        onChange={onBody}
      />
      {challenge.themes.length > 0 && (
        <SelectField
          name="theme"
          label={t("idea.field.theme")}
          hint={t("idea.field.theme-hint")}
          value={start.themeId ?? ""}
          noneLabel={t("idea.field.theme-none")}
          options={challenge.themes.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      )}
      {start.photoId && (
        <div key={start.photoId}>
          <img
            className="idea-photo"
            src={paths.file(start.photoId, 800)}
            alt={t("idea.field.photo")}
          />
          <CheckField name="removePhoto" label={t("idea.field.remove-photo")} />
        </div>
      )}
      <PhotoField
        key={`photo ${start.photoId}`}
        name="photo"
        label={t(start.photoId ? "idea.field.other-photo" : "idea.field.photo")}
        hint={t("idea.field.photo-hint")}
        maxMegabytes={12}
        camera="environment"
        optional
      />
      <details className="idea-costs" open={showCosts}>
        <summary>
          {t("idea.field.costs")} <small>{t("form.optional")}</small>
        </summary>
        <div className="stack mt-4">
          <MoneyField
            name="requestedAmount"
            label={t("idea.field.asked")}
            hint={t("idea.field.asked-hint")}
            currency={challenge.currency}
            minor={start.requestedAmountMinor ?? undefined}
            optional
          />
          <TextField
            name="requestedPurpose"
            label={t("idea.field.asked-for")}
            value={start.requestedPurpose}
            optional
          />
        </div>
      </details>
    </>
  );
}
