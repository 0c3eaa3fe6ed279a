import type { IdeaSheet } from "#app/domain/idea/idea-detail.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";

/** What an author, a juror, a sponsor can do with this idea now. An author also reads why something can no longer be done. */
export function IdeaActs({
  idea: { id, own, sealed, may, stage, challenge },
}: {
  idea: Pick<IdeaSheet, "id" | "own" | "sealed" | "may" | "stage" | "challenge">;
}) {
  const t = useT();
  const acts = [
    own &&
      stage !== "withdrawn" &&
      stage !== "merged" &&
      (may.edit === true ? (
        <LinkButton key="edit" to={paths.editIdea(id)} icon="edit">
          {t("idea.edit")}
        </LinkButton>
      ) : (
        <Button key="edit" type="button" reason={t(`refusal.${may.edit}`)}>
          {t("idea.edit")}
        </Button>
      )),
    may.edit === true && (
      <LinkButton key="authors" to={paths.ideaAuthors(id)} icon="people" kind="quiet">
        {t("idea.manage-authors")}
      </LinkButton>
    ),
    may.askExpert === true && (
      <LinkButton key="expert" to={paths.experts(id)} kind="quiet">
        {t("idea.ask-expert")}
      </LinkButton>
    ),
    may.merge === true && (
      <LinkButton key="merge" to={paths.mergeIdea(id)} kind="quiet">
        {t("idea.merge")}
      </LinkButton>
    ),
    may.withdraw === true && (
      <Dialog
        key="withdraw"
        trigger={t("idea.withdraw")}
        title={t("idea.withdraw-title")}
        kind="quiet"
      >
        <Form action={paths.withdrawIdea(id)} hideFaults>
          <p>{t("idea.withdraw-what")}</p>
          <div className="form-acts">
            <Button kind="danger">{t("idea.withdraw")}</Button>
          </div>
        </Form>
      </Dialog>
    ),
    own && stage === "withdrawn" && (
      <Form key="reinstate" action={paths.reinstateIdea(id)} className="" hideFaults>
        <Button kind="primary" reason={may.reinstate !== true && t(`refusal.${may.reinstate}`)}>
          {t("idea.reinstate")}
        </Button>
      </Form>
    ),
    sealed && may.look === true && (
      <LinkButton key="look" to={paths.lookBehind(id)} kind="quiet" icon="eye">
        {t("author.unmask")}
      </LinkButton>
    ),
    may.score === true && (
      <LinkButton key="score" to={paths.scoreIdea(id)} kind="primary" icon="scales">
        {t("idea.score")}
      </LinkButton>
    ),
    may.allocate === true && (
      <LinkButton key="fund" to={paths.funding(challenge.id)} kind="primary" icon="coin">
        {t("idea.fund")}
      </LinkButton>
    ),
  ].filter(Boolean);
  return acts.length > 0 ? <div className="form-acts items-start">{acts}</div> : null;
}
