import type { ProposalView } from "#app/domain/merge/merge-page.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { When } from "../ui/when.tsx";

type ShownMerge = Omit<ProposalView, "changedAt"> & { changedAt: Date | string };

/** A proposed or completed merge of two ideas, and what this person can do about it. */
export function MergeCard({ merge, ideaId }: { merge: ShownMerge; ideaId: string }) {
  const t = useT();
  const locale = useLocale();
  const { id, from, into, reason, proposedBy, changedAt, may, state, mustGiveReason } = merge;
  const isAnonymous = merge.proposedByIsAnonymous;
  const titles = { from: from.title, into: into.title };
  return (
    <Card as="li" className="stack gap-3">
      <p>
        <a className="similar-title" href={paths.idea(from.id)} dir="auto">
          {from.title}
        </a>{" "}
        <span className="text-muted">{t(state === "proposed" ? "merge.would" : "merge.is")}</span>{" "}
        <a className="similar-title" href={paths.idea(into.id)} dir="auto">
          {into.title}
        </a>
      </p>
      <blockquote className="idea-reason">
        <p className="whitespace-pre-line" dir="auto">
          {reason}
        </p>
        <footer>
          {proposedBy && (
            <>
              {t("merge.by", { name: displayName({ name: proposedBy, isAnonymous }, locale) })} ·{" "}
            </>
          )}
          <When at={changedAt} />
        </footer>
      </blockquote>
      <div className="form-actions items-start">
        {may.agree === true && (
          <DecideMerge
            path={paths.decideMerge(ideaId, id)}
            decision="agree"
            title={t("merge.agree-title")}
            explanation={t("merge.agree-what", titles)}
            label={t("merge.agree")}
            isPrimary
            needsReason={mustGiveReason}
          />
        )}
        {may.decline === true && (
          <DecideMerge
            path={paths.decideMerge(ideaId, id)}
            decision="decline"
            title={t("merge.decline-title")}
            explanation={t("merge.decline-what")}
            label={t("merge.decline")}
            needsReason={mustGiveReason}
          />
        )}
        {may.withdraw === true && (
          <Form
            action={paths.decideMerge(ideaId, id)}
            fields={{ decision: "withdraw" }}
            className=""
            hideErrorSummary
          >
            <Button kind="quiet">{t("merge.take-back")}</Button>
          </Form>
        )}
        {may.unmerge === true && (
          <Dialog trigger={t("merge.part")} title={t("merge.part-title")} kind="quiet">
            <Form action={paths.unmerge(ideaId, id)}>
              <p>{t("merge.part-what")}</p>
              <TextArea
                name="message"
                label={t("merge.words")}
                maxCharacters={1000}
                rows={2}
                optional
              />
              <div className="form-actions">
                <Button kind="primary">{t("merge.part")}</Button>
              </div>
            </Form>
          </Dialog>
        )}
      </div>
    </Card>
  );
}

function DecideMerge({
  path,
  decision,
  title,
  explanation,
  label,
  isPrimary,
  needsReason,
}: {
  path: string;
  decision: string;
  title: string;
  explanation: string;
  label: string;
  isPrimary?: boolean;
  needsReason: boolean;
}) {
  const t = useT();
  return (
    <Dialog trigger={label} title={title} kind={isPrimary ? "primary" : "secondary"}>
      <Form action={path} fields={{ decision }}>
        <p>{explanation}</p>
        <TextArea
          name="message"
          label={t(needsReason ? "merge.words-why" : "merge.words")}
          hint={needsReason ? t("merge.words-why-hint") : undefined}
          maxCharacters={1000}
          rows={3}
          optional={!needsReason}
        />
        <div className="form-actions">
          <Button kind="primary">{label}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
