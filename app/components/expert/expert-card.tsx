import type { SuggestedExpert } from "#app/domain/expert/suggested-experts.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { TextField } from "../form/text-field.tsx";
import { Person } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";

type ExpertSuggestion = Omit<SuggestedExpert, "reason"> & Partial<Pick<SuggestedExpert, "reason">>;

/** A person who may know about the subject, why, and the form to ask them. */
export function ExpertCard({
  ideaId,
  expert: { id, name, photoId, jobTitle, reason },
}: {
  ideaId: string;
  expert: ExpertSuggestion;
}) {
  const t = useT();
  return (
    <Card as="li" className="flex flex-wrap items-center justify-between gap-4">
      <div className="grid min-w-0 gap-2">
        <Person id={id} name={name} photo={photoId && paths.file(photoId, 104)} about={jobTitle} />
        {reason?.kind === "subject" && (
          <p className="text-sm">{t("expert.because.subject", { subject: reason.subject })}</p>
        )}
        {reason?.kind === "similar" && (
          <p className="text-sm">
            {t("expert.because.similar")}{" "}
            <a href={paths.idea(reason.ideaId)} dir="auto">
              {reason.title}
            </a>
          </p>
        )}
        {reason?.kind === "theme" && (
          <p className="text-sm">
            {t("expert.because.theme", { theme: reason.theme, count: reason.count })}
          </p>
        )}
      </div>
      <Dialog trigger={t("expert.ask", { name })} title={t("expert.ask", { name })} small>
        <Form action={paths.askExpert(ideaId)} fields={{ personId: id }}>
          <TextField name="message" label={t("expert.words")} hint={t("expert.words-hint")} />
          <div className="form-actions">
            <Button kind="primary">{t("expert.send")}</Button>
          </div>
        </Form>
      </Dialog>
    </Card>
  );
}
