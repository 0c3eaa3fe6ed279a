import { useEffect, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { drawingHeight, formatPoint, stepPeak, stepWidth, swellPath } from "#app/std/swell-line.ts";
import { SwellTop } from "../page/small-swell.tsx";

/** The number of steps drawn and the number reached; the last step brings the sun. */
const stepsByKind = { first: [5, 1], accepted: [2, 2], won: [3, 3], realised: [5, 5] } as const;
type CelebrationKind = keyof typeof stepsByKind;

/**
 * Celebrates a success: a wave that is drawn once when it comes on screen, and what happens next.
 * Once seen it does not come back; without JavaScript a button dismisses it.
 */
export function Celebration({ kind, ideaId }: { kind: CelebrationKind; ideaId: string }) {
  const t = useT();
  const sectionRef = useRef<HTMLElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        sectionRef.current?.toggleAttribute("data-pending", !entry!.isIntersecting);
        if (!entry!.isIntersecting) return;
        observer.disconnect();
        if (kind === "first") removePostedParam();
        else
          navigator.sendBeacon(
            paths.dismissCelebration(ideaId),
            new URLSearchParams({ seen: "yes" }),
          );
      },
      { threshold: 0.3 },
    );
    observer.observe(sectionRef.current!);
    return () => observer.disconnect();
  }, [kind, ideaId]);
  const [steps, reached] = stepsByKind[kind];
  const Heading = kind === "accepted" ? "h3" : "h2"; // shown among the contributions
  return (
    <section
      ref={sectionRef}
      className="celebration"
      data-kind={kind}
      aria-labelledby={`celebration-${kind}`}
    >
      <svg
        className="celebration-sea"
        viewBox={`0 0 ${steps * stepWidth} ${drawingHeight}`}
        preserveAspectRatio="none"
        fill="none"
        aria-hidden="true"
      >
        <path
          className="swell-deep"
          d={`${swellPath(steps)}L${steps * stepWidth} ${drawingHeight}L0 ${drawingHeight}Z`}
        />
        {reached < steps && (
          <path className="swell-ahead" d={swellPath(steps, false, reached - 0.5)} />
        )}
        <path className="swell-line" d={swellPath(steps, false, 0, reached - 0.5)} />
        <g className="celebration-crest">
          <SwellTop
            at={`M${formatPoint(stepPeak(reached - 1, steps), false)}h0`}
            won={reached === steps}
          />
        </g>
      </svg>
      <Heading id={`celebration-${kind}`}>{t(`idea.celebration.${kind}`)}</Heading>
      <p>{t(`idea.celebration.${kind}-what`)}</p>
      {kind !== "first" && (
        <form method="post" action={paths.dismissCelebration(ideaId)} className="celebration-close">
          <button type="submit" className="button button-quiet button-small">
            {t("idea.celebration.close")}
          </button>
        </form>
      )}
    </section>
  );
}

// The address after posting must not celebrate again when it is reopened.
function removePostedParam() {
  const url = new URL(location.href);
  url.searchParams.delete("posted");
  history.replaceState(history.state, "", url);
}

/**
 * Keeps showing the celebration while the reader stays with this idea, also after the server has
 * recorded it as seen.
 */
export function useCelebration<M>(ideaId: string, current: M | null): M | null {
  const lastShown = useRef({ ideaId, celebration: current });
  if (lastShown.current.ideaId !== ideaId || current)
    lastShown.current = { ideaId, celebration: current };
  return lastShown.current.celebration;
}
