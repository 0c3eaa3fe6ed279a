import { useState } from "react";
import type { WallPage } from "#app/domain/challenge/big-screen-page.ts";
import { beginOf, phaseEnds } from "#app/domain/challenge/phase-schedule.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { useFrame } from "../page/frame-data.ts";
import { HousePicture } from "../page/organisation-logo.tsx";
import { Avatar, Person } from "../ui/avatar.tsx";
import { Countdown } from "../ui/countdown.tsx";
import { When } from "../ui/when.tsx";
import { ChallengeSwell } from "./challenge-swell.tsx";
import { PhaseBadge } from "./phase-badge.tsx";
import { useWall } from "./use-big-screen.ts";

export type Code = { size: number; d: string; address: string };

const joins: Partial<Record<ChallengePhase, "poster.join.ideas" | "poster.join.improve">> = {
  announced: "poster.join.ideas",
  ideation: "poster.join.ideas",
  refinement: "poster.join.improve",
};

/** A challenge for a large screen that nobody stands at: to be read from across a canteen, and joined with the camera of a phone. */
export function Wall({
  challenge,
  ideas,
  code,
  stream,
}: Omit<WallPage, "until"> & { code: Code; stream: string }) {
  const t = useT();
  const now = useNow();
  const frame = useFrame();
  const [still, hold] = useState(false);
  const shown = ideas[useWall(ideas.length, still, stream)];
  const { id, phase, schedule, timeZone } = challenge;
  const endsAt = phaseEnds(phase, schedule);
  const counts =
    endsAt && phase !== "draft" && phase !== "closed" && new Date(endsAt).getTime() > now;
  return (
    <div className="big" data-theme="dark" data-long={challenge.question.length > 80 || undefined}>
      <div className="big-head">
        {frame?.organisation.logo && (
          <HousePicture face={frame.organisation} theme="dark" className="big-logo" />
        )}
        <PhaseBadge phase={phase} />
        <p>{t("challenge.to-the-ideas", { count: challenge.count })}</p>
      </div>
      <div className="big-words">
        <h1 className="question" lang={challenge.language}>
          {challenge.question}
        </h1>
        {challenge.sponsors.length > 0 && (
          <div className="big-people">
            {challenge.sponsors.slice(0, 3).map(({ photoId, jobTitle, ...face }) => (
              <Person
                key={face.id}
                {...face}
                photo={photoId && paths.file(photoId, 320)}
                about={jobTitle}
                size="huge"
              />
            ))}
          </div>
        )}
        {shown && <Shown key={shown.id} idea={shown} />}
      </div>
      <div className="big-join">
        <svg
          className="big-code"
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={t("poster.code", { address: code.address })}
          shapeRendering="crispEdges"
        >
          <rect width={code.size} height={code.size} fill="#fff" />
          <path d={code.d} fill="#000" />
        </svg>
        <p className="big-call">{t(joins[phase] ?? "poster.join.follow")}</p>
        {counts && (
          <div className="big-clock">
            <p>{t(`challenge.countdown.${phase as "ideation"}`)}</p>
            <Countdown at={endsAt} zone={timeZone} />
          </div>
        )}
      </div>
      <div className="big-path">
        <ChallengeSwell
          schedule={schedule.map((step) => ({ phase: step.phase, startsAt: beginOf(step) }))}
          phase={phase}
          zone={timeZone}
        />
      </div>
      <p className="big-hands">
        <noscript>
          <meta httpEquiv="refresh" content="30" />
        </noscript>
        <a href={paths.challenge(id)}>{t("big-screen.back")}</a>
        <button type="button" aria-pressed={still} onClick={() => hold(!still)}>
          {t("big-screen.still")}
        </button>
      </p>
    </div>
  );
}

function Shown({ idea }: { idea: WallPage["ideas"][number] }) {
  const t = useT();
  const { list } = useFormat();
  return (
    <section className="big-idea" aria-labelledby="shown">
      <p className="big-by">
        {idea.authors.slice(0, 3).map(({ photoId, ...face }) => (
          <Avatar
            key={face.id}
            {...face}
            photo={photoId && paths.file(photoId, 320)}
            size="large"
          />
        ))}
        <b>{list(idea.authors.slice(0, 2).map(({ name }) => name)) || t("contribution.nobody")}</b>
        {idea.submittedAt && (
          <small>
            <When at={idea.submittedAt} />
          </small>
        )}
      </p>
      <h2 id="shown" lang={idea.language}>
        {idea.title}
      </h2>
      <p className="big-text" lang={idea.language}>
        {idea.excerpt}
      </p>
    </section>
  );
}
