import type { ReactNode } from "react";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { ProseField } from "../editor/prose-field.tsx";
import { CheckField, SelectField } from "../ui/choice-field.tsx";
import { PhotoField } from "../ui/photo-field.tsx";
import { useAnswered } from "../ui/reply.tsx";
import { MoneyField } from "../ui/special-field.tsx";
import { TextField } from "../ui/text-field.tsx";

export type IdeaStart = {
  title: string;
  body: Prose | null;
  text?: string;
  askedMinor: number | null;
  askedFor: string;
  themeId: string | null;
  photoId: string | null;
};

/** The fields of an idea, new or posted: a title, two sentences, a photo; what it would cost is a step further. */
export function IdeaFields({
  start,
  challenge,
  draftKey,
  onBody,
  first,
  underTitle,
}: {
  start: IdeaStart;
  challenge: { id: string; currency: string; themes: readonly { id: string; name: string }[] };
  draftKey?: string;
  onBody?: () => void;
  /** One begins here: the title has the focus when the page opens. */
  first?: boolean;
  underTitle?: ReactNode;
}) {
  const t = useT();
  const { reply } = useAnswered();
  const asked =
    start.askedMinor !== null ||
    start.askedFor !== "" ||
    !!(reply?.values?.asked ?? reply?.values?.askedFor) ||
    !!(reply?.errors?.asked ?? reply?.errors?.askedFor);
  return (
    <>
      <TextField
        name="title"
        label={t("idea.field.title")}
        hint={t("idea.field.title-hint")}
        value={start.title}
        first={first}
        next
      />
      {underTitle}
      <ProseField
        name="body"
        label={t("idea.field.body")}
        hint={t("idea.field.body-hint")}
        {...(start.body ? { defaultDoc: start.body } : { defaultText: start.text ?? "" })}
        most={ideaLimits.body}
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
          none={t("idea.field.theme-none")}
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
        megabytes={12}
        camera="environment"
        optional
      />
      <details className="idea-costs" open={asked}>
        <summary>
          {t("idea.field.costs")} <small>{t("form.optional")}</small>
        </summary>
        <div className="stack mt-4">
          <MoneyField
            name="asked"
            label={t("idea.field.asked")}
            hint={t("idea.field.asked-hint")}
            currency={challenge.currency}
            minor={start.askedMinor ?? undefined}
            optional
          />
          <TextField
            name="askedFor"
            label={t("idea.field.asked-for")}
            value={start.askedFor}
            optional
          />
        </div>
      </details>
    </>
  );
}
