import { useLocation } from "@remix-run/react";
import { useRef } from "react";
import type { ChallengePage } from "#app/domain/challenge/challenge-page.ts";
import { ideaAddress } from "#app/domain/idea/idea-query.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { fetched } from "../page/lazy.tsx";
import { LinkButton } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Keys } from "../ui/shortcuts.tsx";
import { BallotSummary } from "../vote/ballot-summary.tsx";
import { voteForm } from "../vote/card-vote.tsx";
import { useVotes } from "../vote/use-votes.ts";
import { CardSwells } from "./card-swell.tsx";
import { type CardIdea, IdeaCard } from "./idea-card.tsx";
import { useCounts } from "./use-counts.ts";
import { useKeepOrder } from "./use-stable-order.ts";
import { useLooks } from "./use-views.ts";

const ideaFilters = async () => (await import("./idea-filters.tsx")).IdeaFilters;
const IdeaFilters = fetched(ideaFilters, import.meta.env.SSR ? await ideaFilters() : null);
const ideaTable = async () => (await import("./idea-table.tsx")).IdeaTable;
const IdeaTable = fetched(ideaTable, import.meta.env.SSR ? await ideaTable() : null);

type Props = {
  challenge: ChallengePage["challenge"];
  query: ChallengePage["query"];
  ideas: CardIdea[];
  after: string | null;
  at: string | null;
};

/** The ideas of a challenge with what one can ask of them, a page at a time, and one's votes. */
export function IdeaList({ challenge, query, ideas: came, after, at }: Props) {
  const t = useT();
  const counts = useCounts();
  const ideas = came.map((idea) => (counts[idea.id] ? { ...idea, ...counts[idea.id] } : idea));
  const here = useLocation();
  const { castFor, send } = useVotes();
  const list = useRef<HTMLElement>(null);
  useKeepOrder(at);
  useLooks(() => ({ cards: list.current?.querySelectorAll("[id^=vote-]") }), [came]);
  const { id, stages, may } = challenge;
  const any = Object.keys(stages).length > 0 || query.state === "withdrawn";
  const found = after || query.after ? null : ideas.length; // the whole of it is on this page
  const next =
    after && `${paths.challenge(id, ideaAddress({ ...query, after, at: at ?? undefined }))}#ideas`;
  const given = came.reduce(
    (sum, idea) => sum + Number(castFor(idea).want) - Number(idea.mine),
    challenge.myPicks,
  );
  return (
    <>
      <BallotSummary used={given} picksMin={challenge.picksMin} picksMax={challenge.picksMax} />
      <section ref={list} className="stack" aria-labelledby="ideas" data-walk>
        <div className="list-head">
          <h2 id="ideas" tabIndex={-1}>
            {t("challenge.ideas")}
          </h2>
          {ideas.length > 0 && <Keys votes search />}
        </div>
        {any && (
          <IdeaFilters
            challengeId={id}
            query={query}
            stages={stages}
            mayCount={may.count === true}
            choices={challenge}
            found={found}
          />
        )}
        {ideas.some((idea) => idea.votable) && (
          <form id={voteForm} method="post" onSubmit={(event) => void send(event)} hidden>
            <input
              type="hidden"
              name="back"
              value={`${here.pathname}${at && !/[?&]at=/.test(here.search) ? `${here.search ? `${here.search}&` : "?"}at=${at}` : here.search}`}
            />
          </form>
        )}
        {ideas.length === 0 ? (
          any ? (
            <Empty title={t("challenge.none-found")} what={t("challenge.none-found-what")}>
              <LinkButton
                to={`${paths.challenge(id, { view: query.view === "table" ? "table" : undefined })}#ideas`}
                plain
              >
                {t("challenge.filters-off")}
              </LinkButton>
            </Empty>
          ) : may.write === true ? (
            <Empty title={t("challenge.no-ideas")} what={t("challenge.no-ideas-what")}>
              <LinkButton to={paths.newIdea(id)} kind="secondary" plain>
                {t("challenge.post-idea")}
              </LinkButton>
            </Empty>
          ) : (
            <Empty title={t("challenge.no-ideas")} what={t("challenge.no-ideas-yet")} />
          )
        ) : query.view === "table" ? (
          <IdeaTable
            ideas={ideas}
            caption={t("challenge.ideas")}
            votes={may.count === true}
            castFor={castFor}
          />
        ) : (
          <>
            <CardSwells stages={ideas.map((idea) => idea.stage)} />
            <div className="cards">
              {ideas.map((idea) => (
                <IdeaCard key={idea.id} idea={idea} {...castFor(idea)} />
              ))}
            </div>
          </>
        )}
        {next ? (
          <p className="list-more mt-4 text-center">
            <LinkButton to={next} plain>
              {t("action.more")}
            </LinkButton>
          </p>
        ) : (
          ideas.length > 8 && (
            <p className="mt-4 text-center text-sm text-muted">{t("challenge.end-of-list")}</p>
          )
        )}
      </section>
    </>
  );
}
