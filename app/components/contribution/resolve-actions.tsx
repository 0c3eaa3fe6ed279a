import type { Contribution as ContributionEntry } from "#app/domain/contribution/contribution-thread.ts";
import { resolutions } from "#app/domain/contribution/resolutions.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { AcceptAnswer } from "./accept-answer.tsx";
import { ResolveForm } from "./resolve-form.tsx";

/** Whether there may be actions: most readers have none at most contributions. */
export const mayHaveActions = ({ isMine, openParent }: ContributionEntry, mayResolve: boolean) =>
  mayResolve || isMine || openParent?.isMine === true;

/**
 * What the authors of the idea and the author of the contribution can do with it. `mayJoin`: the
 * team can still change.
 */
export function ResolveActions({
  contribution,
  mayResolve,
  mayJoin,
}: {
  contribution: ContributionEntry;
  mayResolve: boolean;
  mayJoin: boolean;
}) {
  const t = useT();
  const { id, kind, state, isMine, answerId, openParent } = contribution;
  return (
    <>
      {mayResolve && resolutions[kind].length > 0 && state !== "withdrawn" && (
        <ResolveForm contribution={contribution} mayJoin={mayJoin} />
      )}
      {openParent && (mayResolve || (openParent.isMine && openParent.kind === "question")) && (
        <AcceptAnswer reply={contribution} parent={openParent} isAuthor={mayResolve} />
      )}
      {isMine && !mayResolve && kind === "question" && state === "answered" && answerId && (
        <ResolveForm contribution={contribution} />
      )}
      {isMine && kind === "offer" && state === "accepted" && (
        <Form action={paths.withdrawOffer(id)} className="" hideErrorSummary>
          <Button kind="quiet" small>
            {t("contribution.offer.step-back")}
          </Button>
        </Form>
      )}
    </>
  );
}
