import { useState } from "react";
import type { BigScreenPage } from "#app/domain/challenge/big-screen-page.ts";
import { phaseEnd, phaseStart } from "#app/domain/challenge/phase-schedule.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { useFrame } from "../page/frame-data.ts";
import { LogoPicture } from "../page/organisation-logo.tsx";
import { Avatar, Person } from "../ui/avatar.tsx";
import { Countdown } from "../ui/countdown.tsx";
import { When } from "../ui/when.tsx";
import { ChallengeSwell } from "./challenge-swell.tsx";
import { PhaseBadge } from "./phase-badge.tsx";
import { useBigScreen } from "./use-big-screen.ts";

export type QrCode = { size: number; d: string; address: string };

const joinCalls: Partial<Record<ChallengePhase, "poster.join.ideas" | "poster.join.improve">> = {
  announced: "poster.join.ideas",
  ideation: "poster.join.ideas",
  refinement: "poster.join.improve",
};

/**
 * A challenge for an unattended large screen: readable across a canteen, joined by scanning a code.
 */
export function BigScreen({
  challenge,
  ideas,
  code,
  stream,
}: Omit<BigScreenPage, "until"> & { code: QrCode; stream: string }) {
  const t = useT();
  const now = useNow();
  const frame = useFrame();
  const [isPaused, setPaused] = useState(false);
  const shownIdea = ideas[useBigScreen(ideas.length, isPaused, stream)];
  const { id, phase, schedule, timeZone } = challenge;
  const endsAt = phaseEnd(phase, schedule);
  const hasCountdown =
    endsAt && phase !== "draft" && phase !== "closed" && new Date(endsAt).getTime() > now;
  return (
    <div
      className="big-screen"
      data-theme="dark"
      data-long={challenge.question.length > 80 || undefined}
    >
      <div className="big-screen-head">
        {frame?.organisation.logo && (
          <LogoPicture branding={frame.organisation} theme="dark" className="big-screen-logo" />
        )}
        <PhaseBadge phase={phase} />
        <p>{t("challenge.to-the-ideas", { count: challenge.count })}</p>
      </div>
      <div className="big-screen-content">
        <h1 className="question" lang={challenge.language}>
          {challenge.question}
        </h1>
        {challenge.sponsors.length > 0 && (
          <div className="big-screen-people">
            {challenge.sponsors.slice(0, 3).map(({ photoId, jobTitle, ...person }) => (
              <Person
                key={person.id}
                {...person}
                photo={photoId && paths.file(photoId, 320)}
                about={jobTitle}
                size="huge"
              />
            ))}
          </div>
        )}
        {shownIdea && <ShownIdea key={shownIdea.id} idea={shownIdea} />}
      </div>
      <div className="big-screen-join">
        <svg
          className="big-screen-code"
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={t("poster.code", { address: code.address })}
          shapeRendering="crispEdges"
        >
          <rect width={code.size} height={code.size} fill="#fff" />
          <path d={code.d} fill="#000" />
        </svg>
        <p className="big-screen-call">{t(joinCalls[phase] ?? "poster.join.follow")}</p>
        {hasCountdown && (
          <div className="big-screen-clock">
            <p>{t(`challenge.countdown.${phase as "ideation"}`)}</p>
            <Countdown at={endsAt} zone={timeZone} />
          </div>
        )}
      </div>
      <div className="big-screen-path">
        <ChallengeSwell
          schedule={schedule.map((step) => ({ phase: step.phase, startsAt: phaseStart(step) }))}
          phase={phase}
          zone={timeZone}
        />
      </div>
      <p className="big-screen-controls">
        <noscript>
          <meta httpEquiv="refresh" content="30" />
        </noscript>
        <a href={paths.challenge(id)}>{t("big-screen.back")}</a>
        <button type="button" aria-pressed={isPaused} onClick={() => setPaused(!isPaused)}>
          {t("big-screen.still")}
        </button>
      </p>
    </div>
  );
}

function ShownIdea({ idea }: { idea: BigScreenPage["ideas"][number] }) {
  const t = useT();
  const { list } = useFormat();
  return (
    <section className="big-screen-idea" aria-labelledby="shown">
      <p className="big-screen-byline">
        {idea.authors.slice(0, 3).map(({ photoId, ...person }) => (
          <Avatar
            key={person.id}
            {...person}
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
      <p className="big-screen-text" lang={idea.language}>
        {idea.excerpt}
      </p>
    </section>
  );
}
