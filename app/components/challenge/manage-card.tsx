import type { ChallengePage } from "#app/domain/challenge/challenge-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

type ManageLink = { to: string; label: string };

/**
 * What a manager can do in this phase, the next action first. For jurors: the link to their
 * reviews.
 */
export function ManageCard({ challenge }: { challenge: ChallengePage["challenge"] }) {
  const t = useT();
  const { id, phase, may } = challenge;
  const links: (ManageLink | false)[] = [
    phase === "jury" && may.judge === true && { to: paths.jury(id), label: t("challenge.judge") },
    may.move === true &&
      phase === "draft" && {
        to: paths.editChallenge(id, { step: "announce" }),
        label: t("challenge.manage.announce"),
      },
    may.choose === true &&
      phase === "selection" && { to: paths.selection(id), label: t("challenge.manage.selection") },
    may.decide === true &&
      phase === "decision" && { to: paths.decision(id), label: t("challenge.manage.decision") },
    may.oversee === true &&
      phase === "jury" && { to: paths.ranking(id), label: t("challenge.manage.jury") },
    may.oversee === true &&
      phase === "decision" && { to: paths.ranking(id), label: t("challenge.manage.ranking") },
    may.decide === true &&
      phase === "jury" && { to: paths.decision(id), label: t("challenge.manage.decision") },
    may.move === true &&
      phase !== "draft" &&
      phase !== "closed" && { to: paths.challengePhase(id), label: t("challenge.manage.phase") },
    may.edit === true && { to: paths.editChallenge(id), label: t("challenge.manage.edit") },
    may.edit === true && { to: paths.challengeTeam(id), label: t("challenge.manage.team") },
    may.edit === true && { to: paths.poster(id), label: t("challenge.manage.poster") },
    may.edit === true && { to: paths.bigScreen(id), label: t("big-screen.open") },
  ];
  const shownLinks = links
    .filter((link) => link !== false)
    .filter((link, index, all) => all.findIndex(({ to }) => to === link.to) === index);
  if (shownLinks.length === 0) return null;
  return (
    <Card label={t("challenge.manage")}>
      <h2 className="mb-3 text-lg">{t("challenge.manage")}</h2>
      <ul className="manage">
        {shownLinks.map(({ to, label }, index) => (
          <li key={to}>
            <LinkButton to={to} kind={index === 0 ? "secondary" : "quiet"} wide={index === 0}>
              {label}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
