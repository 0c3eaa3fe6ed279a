import { ballotState } from "#app/domain/vote/ballot-state.ts";
import type { Picks } from "#app/domain/vote/my-picks.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { Icon } from "../ui/icon.tsx";

/**
 * How one's ballot stands in words: how many are used, how many are left, and how many are missing before it counts. With
 * `picks` the ideas themselves, also those that were withdrawn since. Shows nothing while one may back what one likes and has not.
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
  return (
    <section
      className="ballot"
      aria-label={t("vote.ballot")}
      data-missing={ballot.missing > 0 || undefined}
    >
      <p>
        <Icon name={ballot.missing > 0 ? "warning" : "hand"} />
        <b>
          {ballot.most === null
            ? t("vote.used", { count: used })
            : t("vote.used-of", { used, count: ballot.most })}
        </b>{" "}
        {ballot.missing > 0
          ? t("vote.missing", { count: ballot.missing })
          : ballot.left === 0
            ? t("vote.none-left")
            : used === 0 && picksMin > 1
              ? t("vote.counts-from", { count: picksMin })
              : null}
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
