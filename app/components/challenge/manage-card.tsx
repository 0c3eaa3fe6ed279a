import type { ChallengePage } from "#app/domain/challenge/challenge-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

type Door = { to: string; words: string };

/** For who leads the challenge: what can be done in this phase, the next thing first. For jurors: the way to their reviews. */
export function ManageCard({ challenge }: { challenge: ChallengePage["challenge"] }) {
  const t = useT();
  const { id, phase, may } = challenge;
  const doors: (Door | false)[] = [
    phase === "jury" && may.judge === true && { to: paths.jury(id), words: t("challenge.judge") },
    may.move === true &&
      phase === "draft" && {
        to: paths.editChallenge(id, { step: "announce" }),
        words: t("challenge.manage.announce"),
      },
    may.choose === true &&
      phase === "selection" && { to: paths.challengeDesk(id), words: t("challenge.manage.desk") },
    may.decide === true &&
      phase === "decision" && { to: paths.decision(id), words: t("challenge.manage.decision") },
    may.oversee === true &&
      phase === "jury" && { to: paths.ranking(id), words: t("challenge.manage.jury") },
    may.oversee === true &&
      phase === "decision" && { to: paths.ranking(id), words: t("challenge.manage.ranking") },
    may.decide === true &&
      phase === "jury" && { to: paths.decision(id), words: t("challenge.manage.decision") },
    may.move === true &&
      phase !== "draft" &&
      phase !== "closed" && { to: paths.challengePhase(id), words: t("challenge.manage.phase") },
    may.edit === true && { to: paths.editChallenge(id), words: t("challenge.manage.edit") },
    may.edit === true && { to: paths.challengeTeam(id), words: t("challenge.manage.team") },
    may.edit === true && { to: paths.poster(id), words: t("challenge.manage.poster") },
    may.edit === true && { to: paths.wall(id), words: t("big-screen.open") },
  ];
  const open = doors
    .filter((door) => door !== false)
    .filter((door, at, all) => all.findIndex(({ to }) => to === door.to) === at);
  if (open.length === 0) return null;
  return (
    <Card label={t("challenge.manage")}>
      <h2 className="mb-3 text-lg">{t("challenge.manage")}</h2>
      <ul className="manage">
        {open.map(({ to, words }, at) => (
          <li key={to}>
            <LinkButton to={to} kind={at === 0 ? "secondary" : "quiet"} wide={at === 0}>
              {words}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
