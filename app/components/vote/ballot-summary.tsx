import { ballotState } from "#app/domain/vote/ballot-state.ts";
import type { Picks } from "#app/domain/vote/my-picks.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Icon } from "../ui/icon.tsx";

/**
 * The state of the reader's ballot in words: how many votes are used, left, or missing before the
 * ballot counts. With `picks` also the ideas themselves, including ones withdrawn since. Empty
 * while any number is allowed and none is used.
 */
export function BallotSummary({
  used,
  picksMin,
  picksMax,
  picks,
}: {
  used: number;
  picksMin: number;
  picksMax: number | null;
  picks?: Picks;
}) {
  const t = useT();
  const ballot = ballotState(used, picksMin, picksMax);
  if (used === 0 && picksMax === null && picksMin < 2) return null;
  const ballotHint = () => {
    if (ballot.missing > 0) return t("vote.missing", { count: ballot.missing });
    if (ballot.remaining === 0) return t("vote.none-left");
    return used === 0 && picksMin > 1 ? t("vote.counts-from", { count: picksMin }) : null;
  };
  return (
    <section
      className="ballot"
      aria-label={t("vote.ballot")}
      data-missing={ballot.missing > 0 || undefined}
    >
      <p>
        <Icon name={ballot.missing > 0 ? "warning" : "hand"} />
        <b>
          {ballot.max === null
            ? t("vote.used", { count: used })
            : t("vote.used-of", { used, count: ballot.max })}
        </b>{" "}
        {ballotHint()}
      </p>
      {picks && picks.length > 0 && (
        <ul>
          {picks.map(({ id, title, stage }) => (
            <li key={id}>
              <a href={paths.idea(id, `vote-${id}`)}>{title}</a>
              {stage === "withdrawn" && (
                <>
                  {" "}
                  <StageBadge stage={stage} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
