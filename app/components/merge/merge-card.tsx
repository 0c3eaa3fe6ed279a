import type { MergeShown } from "#app/domain/merge/merge-page.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { TextArea } from "../ui/text-field.tsx";
import { When } from "../ui/when.tsx";

type Shown = Omit<MergeShown, "at"> & { at: Date | string };

/** Two ideas that would become one, or did, and what this person can say to it. */
export function MergeCard({ merge, ideaId }: { merge: Shown; ideaId: string }) {
  const t = useT();
  const locale = useLocale();
  const { id, from, into, reason, by, at, may, state, reasoned } = merge;
  const titles = { from: from.title, into: into.title };
  return (
    <Card as="li" className="stack gap-3">
      <p>
        <a className="alike-title" href={paths.idea(from.id)} dir="auto">
          {from.title}
        </a>{" "}
        <span className="text-muted">{t(state === "proposed" ? "merge.would" : "merge.is")}</span>{" "}
        <a className="alike-title" href={paths.idea(into.id)} dir="auto">
          {into.title}
        </a>
      </p>
      <blockquote className="idea-reason">
        <p className="whitespace-pre-line" dir="auto">
          {reason}
        </p>
        <footer>
          {by && <>{t("merge.by", { name: shownName(by, locale) })} · </>}
          <When at={at} />
        </footer>
      </blockquote>
      <div className="form-acts items-start">
        {may.agree === true && (
          <Say
            to={paths.decideMerge(ideaId, id)}
            decision="agree"
            title={t("merge.agree-title")}
            what={t("merge.agree-what", titles)}
            label={t("merge.agree")}
            primary
            reasoned={reasoned}
          />
        )}
        {may.decline === true && (
          <Say
            to={paths.decideMerge(ideaId, id)}
            decision="decline"
            title={t("merge.decline-title")}
            what={t("merge.decline-what")}
            label={t("merge.decline")}
            reasoned={reasoned}
          />
        )}
        {may.takeBack === true && (
          <Form
            action={paths.decideMerge(ideaId, id)}
            fields={{ decision: "take-back" }}
            className=""
            hideFaults
          >
            <Button kind="quiet">{t("merge.take-back")}</Button>
          </Form>
        )}
        {may.part === true && (
          <Dialog trigger={t("merge.part")} title={t("merge.part-title")} kind="quiet">
            <Form action={paths.partIdeas(ideaId, id)}>
              <p>{t("merge.part-what")}</p>
              <TextArea name="words" label={t("merge.words")} most={1000} rows={2} optional />
              <div className="form-acts">
                <Button kind="primary">{t("merge.part")}</Button>
              </div>
            </Form>
          </Dialog>
        )}
      </div>
    </Card>
  );
}

function Say({
  to,
  decision,
  title,
  what,
  label,
  primary,
  reasoned,
}: {
  to: string;
  decision: string;
  title: string;
  what: string;
  label: string;
  primary?: boolean;
  reasoned: boolean;
}) {
  const t = useT();
  return (
    <Dialog trigger={label} title={title} kind={primary ? "primary" : "secondary"}>
      <Form action={to} fields={{ decision }}>
        <p>{what}</p>
        <TextArea
          name="words"
          label={t(reasoned ? "merge.words-why" : "merge.words")}
          hint={reasoned ? t("merge.words-why-hint") : undefined}
          most={1000}
          rows={3}
          optional={!reasoned}
        />
        <div className="form-acts">
          <Button kind="primary">{label}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
