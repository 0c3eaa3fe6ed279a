import type { Answer } from "#app/domain/access/rules.ts";
import type { Contribution as Said } from "#app/domain/contribution/contribution-thread.ts";
import type { OwedAnswer as Owed } from "#app/domain/idea/overdue-answers.ts";
import type { Thanks } from "#app/domain/recognition/recognition-for-idea.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Moment } from "../idea/celebration.tsx";
import { fetched } from "../page/lazy.tsx";
import { NodRow } from "../recognition/reaction-row.tsx";
import { ThankForm } from "../recognition/thank-form.tsx";
import { ThanksList } from "../recognition/thanks-list.tsx";
import type { NodsHere } from "../recognition/use-reactions.ts";
import { Empty } from "../ui/empty.tsx";
import { More } from "../ui/more.tsx";
import { OwedAnswer } from "./answer-due.tsx";
import type { MayContribute } from "./contribute-form.tsx";
import { Contribution } from "./contribution.tsx";

const contributeForm = async () => (await import("./contribute-form.tsx")).ContributeForm;
const ContributeForm = fetched(contributeForm, import.meta.env.SSR ? await contributeForm() : null);

type Props = {
  idea: { id: string; title: string; challengeId: string; version: number };
  contributions: readonly Said[];
  /** Address of the next page of threads, or null. */
  more: string | null;
  /** Ids for the forms, fresh from the server: a form sent twice is kept once. */
  newId: string;
  /** One's own, which the author took over; to be celebrated. */
  accepted?: string | null;
  /** The contribution one is replying to, from the address. */
  replyTo: string | null;
  /** Address of this page with a reply form open at one contribution. */
  replyPath: (id: string) => string;
  /** Promised answers that are still owed, of those the reader may know of. */
  owed: readonly Owed[];
  /** Time zone of the challenge. */
  zone: string;
  nods: NodsHere;
  thanks: readonly Thanks[];
  /** The contribution whose writer one is thanking, from the address. */
  thankFor: string | null;
  may: { beKind: boolean } & MayContribute & { settle: boolean; edit: Answer };
};

/** Everything people added to an idea, in threads, and the form to add to it. */
export function Thread({
  idea,
  contributions,
  more,
  newId,
  accepted,
  replyTo,
  replyPath,
  owed,
  zone,
  nods,
  thanks,
  thankFor,
  may,
}: Props) {
  const t = useT();
  const thankable = ({ byId, mine }: Said) => may.beKind && byId !== null && !mine;
  const owedAt = (id: string) =>
    owed
      .filter(({ contributionId }) => contributionId === id)
      .map((one) => <OwedAnswer key={id} owed={one} zone={zone} />);
  return (
    <section className="stack" id="contributions" aria-labelledby="contributions-title">
      <div className="list-head">
        <h2 id="contributions-title">{t("contribution.title")}</h2>
        <p id="readers" className="readers" />
      </div>
      {contributions.length === 0 && (
        <Empty title={t("contribution.none")} what={t("contribution.none-what")} />
      )}
      <ol className="thread">
        {contributions.map((one) => (
          <Contribution
            key={one.id}
            said={one}
            moment={accepted === one.id && <Moment kind="accepted" ideaId={idea.id} />}
            idea={{ ...idea, edit: may.edit }}
            owed={owedAt(one.id)}
            thankPath={thankable(one) ? paths.thankHere(idea.id, one.id) : undefined}
            thanks={
              <ThanksList
                thanks={thanks.filter(({ contributionId }) => contributionId === one.id)}
              />
            }
            nods={<NodRow nods={nods} contributionId={one.id} may={may.beKind && !one.mine} />}
            maySettle={may.settle}
            mayReply={may.contribute === true}
            replyPath={replyPath(one.id)}
          >
            {thankFor === one.id && thankable(one) ? (
              <ThankForm
                ideaId={idea.id}
                contributionId={one.id}
                people={[{ id: one.byId!, name: one.byName! }]}
              />
            ) : replyTo === one.id ? (
              <ContributeForm idea={idea} newId={newId} parent={one} may={may} />
            ) : null}
          </Contribution>
        ))}
      </ol>
      <More to={more} />
      {replyTo === null && <ContributeForm idea={idea} newId={newId} may={may} />}
    </section>
  );
}
