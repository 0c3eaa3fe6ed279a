import { type Location, useLocation } from "@remix-run/react";
import { useRef } from "react";
import type { ChallengePage } from "#app/domain/challenge/challenge-page.ts";
import { ideaQueryParams } from "#app/domain/idea/idea-query.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Shortcuts } from "../ui/shortcuts.tsx";
import { BallotSummary } from "../vote/ballot-summary.tsx";
import { voteForm } from "../vote/card-vote.tsx";
import { type CastVote, useVotes } from "../vote/use-votes.ts";
import { CardSwellDrawings } from "./card-swell.tsx";
import { type CardIdea, IdeaCard } from "./idea-card.tsx";
import { IdeaFilters } from "./idea-filters.tsx";
import { IdeaTable } from "./idea-table.tsx";
import { useCounts } from "./use-counts.ts";
import { useStableOrder } from "./use-stable-order.ts";
import { useViews } from "./use-views.ts";

type IdeaView = ChallengePage["query"]["view"];
type Props = {
  challenge: ChallengePage["challenge"];
  query: ChallengePage["query"];
  ideas: CardIdea[];
  after: string | null;
  listTime: string | null;
};

/** The ideas of a challenge, page by page, with filters and the reader's votes. */
export function IdeaList({ challenge, query, ideas: loadedIdeas, after, listTime }: Props) {
  const t = useT();
  const counts = useCounts();
  const ideas = loadedIdeas.map((idea) =>
    counts[idea.id] ? { ...idea, ...counts[idea.id] } : idea,
  );
  const location = useLocation();
  const { castFor, send } = useVotes();
  const listRef = useRef<HTMLElement>(null);
  useStableOrder(listTime);
  useViews(() => ({ cards: listRef.current?.querySelectorAll("[id^=vote-]") }), loadedIdeas);
  const { id, stages, may } = challenge;
  const hasIdeas = Object.keys(stages).length > 0 || query.state === "withdrawn";
  const resultCount = after || query.after ? null : ideas.length; // known only on a single page
  const nextPath =
    after &&
    `${paths.challenge(id, ideaQueryParams({ ...query, after, at: listTime ?? undefined }))}#ideas`;
  const votesGiven = loadedIdeas.reduce(
    (sum, idea) => sum + Number(castFor(idea).want) - Number(idea.hasMyVote),
    challenge.myPicks,
  );
  return (
    <>
      <BallotSummary
        used={votesGiven}
        picksMin={challenge.picksMin}
        picksMax={challenge.picksMax}
      />
      <section ref={listRef} className="stack" aria-labelledby="ideas" data-walk>
        <div className="list-head">
          <h2 id="ideas" tabIndex={-1}>
            {t("challenge.ideas")}
          </h2>
          {ideas.length > 0 && <Shortcuts votes search />}
        </div>
        {hasIdeas && (
          <IdeaFilters
            challengeId={id}
            query={query}
            stages={stages}
            mayCount={may.count === true}
            choices={challenge}
            resultCount={resultCount}
          />
        )}
        {ideas.some((idea) => idea.votable) && (
          <form id={voteForm} method="post" onSubmit={(event) => void send(event)} hidden>
            <input type="hidden" name="back" value={returnPath(location, listTime)} />
          </form>
        )}
        {ideas.length === 0 ? (
          <NoIdeas
            challengeId={id}
            isFiltered={hasIdeas}
            view={query.view}
            mayWrite={may.write === true}
          />
        ) : (
          <Ideas ideas={ideas} view={query.view} showVotes={may.count === true} castFor={castFor} />
        )}
        <ListEnd nextPath={nextPath} count={ideas.length} />
      </section>
    </>
  );
}

function NoIdeas({
  challengeId,
  isFiltered,
  view,
  mayWrite,
}: {
  challengeId: string;
  isFiltered: boolean;
  view: IdeaView;
  mayWrite: boolean;
}) {
  const t = useT();
  const unfilteredPath = paths.challenge(challengeId, {
    view: view === "table" ? view : undefined,
  });
  if (isFiltered)
    return (
      <Empty title={t("challenge.none-found")} description={t("challenge.none-found-what")}>
        <LinkButton to={`${unfilteredPath}#ideas`} plain>
          {t("challenge.filters-off")}
        </LinkButton>
      </Empty>
    );
  if (!mayWrite)
    return <Empty title={t("challenge.no-ideas")} description={t("challenge.no-ideas-yet")} />;
  return (
    <Empty title={t("challenge.no-ideas")} description={t("challenge.no-ideas-what")}>
      <LinkButton to={paths.newIdea(challengeId)} kind="secondary" plain>
        {t("challenge.post-idea")}
      </LinkButton>
    </Empty>
  );
}

function Ideas({
  ideas,
  view,
  showVotes,
  castFor,
}: {
  ideas: CardIdea[];
  view: IdeaView;
  showVotes: boolean;
  castFor: (idea: CardIdea) => CastVote;
}) {
  const t = useT();
  if (view === "table")
    return (
      <IdeaTable
        ideas={ideas}
        caption={t("challenge.ideas")}
        showVotes={showVotes}
        castFor={castFor}
      />
    );
  return (
    <>
      <CardSwellDrawings stages={ideas.map((idea) => idea.stage)} />
      <div className="cards">
        {ideas.map((idea) => (
          <IdeaCard key={idea.id} idea={idea} {...castFor(idea)} />
        ))}
      </div>
    </>
  );
}

function ListEnd({ nextPath, count }: { nextPath: string | null; count: number }) {
  const t = useT();
  if (nextPath)
    return (
      <p className="list-more mt-4 text-center">
        <LinkButton to={nextPath} plain>
          {t("action.more")}
        </LinkButton>
      </p>
    );
  return count > 8 ? (
    <p className="mt-4 text-center text-sm text-muted">{t("challenge.end-of-list")}</p>
  ) : null;
}

/** Where the vote form returns to: this page, with the list's time, so that the order stays. */
function returnPath({ pathname, search }: Location, listTime: string | null) {
  if (!listTime || /[?&]at=/.test(search)) return pathname + search;
  return `${pathname}${search ? `${search}&` : "?"}at=${listTime}`;
}
