import type { SuggestedExpert } from "#app/domain/expert/suggested-experts.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { TextField } from "../ui/text-field.tsx";

type Found = Omit<SuggestedExpert, "reason"> & Partial<Pick<SuggestedExpert, "reason">>;

/** Somebody who may know about it, why, and the one friendly question to ask them. */
export function ExpertCard({
  ideaId,
  expert: { id, name, photoId, jobTitle, reason },
}: {
  ideaId: string;
  expert: Found;
}) {
  const t = useT();
  return (
    <Card as="li" className="flex flex-wrap items-center justify-between gap-4">
      <div className="grid min-w-0 gap-2">
        <Person id={id} name={name} photo={photoId && paths.file(photoId, 104)} about={jobTitle} />
        {reason?.is === "subject" && (
          <p className="text-sm">{t("expert.because.subject", { subject: reason.subject })}</p>
        )}
        {reason?.is === "alike" && (
          <p className="text-sm">
            {t("expert.because.alike")}{" "}
            <a href={paths.idea(reason.ideaId)} dir="auto">
              {reason.title}
            </a>
          </p>
        )}
        {reason?.is === "theme" && (
          <p className="text-sm">
            {t("expert.because.theme", { theme: reason.theme, count: reason.count })}
          </p>
        )}
      </div>
      <Dialog trigger={t("expert.ask", { name })} title={t("expert.ask", { name })} small>
        <Form action={paths.askExpert(ideaId)} fields={{ personId: id }}>
          <TextField name="words" label={t("expert.words")} hint={t("expert.words-hint")} />
          <div className="form-acts">
            <Button kind="primary">{t("expert.send")}</Button>
          </div>
        </Form>
      </Dialog>
    </Card>
  );
}
