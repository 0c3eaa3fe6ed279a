import type { IdeaDetail } from "#app/domain/idea/idea-detail.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

/**
 * Buttons for what an author, juror or sponsor can do with the idea now. Authors also see why an
 * action is no longer possible.
 */
export function IdeaActions({
  idea: { id, isOwn, anonymous, may, stage, challenge },
}: {
  idea: Pick<IdeaDetail, "id" | "isOwn" | "anonymous" | "may" | "stage" | "challenge">;
}) {
  const t = useT();
  const actions = [
    isOwn &&
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
        <Form action={paths.withdrawIdea(id)} hideErrorSummary>
          <p>{t("idea.withdraw-what")}</p>
          <div className="form-actions">
            <Button kind="danger">{t("idea.withdraw")}</Button>
          </div>
        </Form>
      </Dialog>
    ),
    isOwn && stage === "withdrawn" && (
      <Form key="reinstate" action={paths.reinstateIdea(id)} className="" hideErrorSummary>
        <Button kind="primary" reason={may.reinstate !== true && t(`refusal.${may.reinstate}`)}>
          {t("idea.reinstate")}
        </Button>
      </Form>
    ),
    anonymous && may.unmask === true && (
      <LinkButton key="unmask" to={paths.unmask(id)} kind="quiet" icon="eye">
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
  return actions.length > 0 ? <div className="form-actions items-start">{actions}</div> : null;
}
