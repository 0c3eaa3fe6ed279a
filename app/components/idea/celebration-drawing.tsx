import { useEffect, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { crestOf, seaHeight, shown, stepWidth, swellPath } from "#app/std/swell-line.ts";
import { Top } from "../page/small-swell.tsx";

/** How many crests its sea has, and how many it has reached: with the last one the sun comes up. */
const seas = { first: [5, 1], accepted: [2, 2], won: [3, 3], realised: [5, 5] } as const;
export type MomentKind = keyof typeof seas;

/**
 * Something of yours went well: a sea that draws itself once, when it comes on screen, and a sentence that says what happens
 * next. Where it stood on screen it has been seen, and does not come back; without JavaScript one says so.
 */
export function MomentDrawn({ kind, ideaId }: { kind: MomentKind; ideaId: string }) {
  const t = useT();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const watcher = new IntersectionObserver(
      ([seen]) => {
        box.current?.toggleAttribute("data-waits", !seen!.isIntersecting);
        if (!seen!.isIntersecting) return;
        watcher.disconnect();
        if (kind === "first") forgetPosted();
        else navigator.sendBeacon(paths.momentSeen(ideaId), new URLSearchParams({ seen: "yes" }));
      },
      { threshold: 0.3 },
    );
    watcher.observe(box.current!);
    return () => watcher.disconnect();
  }, [kind, ideaId]);
  const [steps, reached] = seas[kind];
  const Title = kind === "accepted" ? "h3" : "h2"; // that one stands among what people added
  return (
    <section ref={box} className="moment" data-kind={kind} aria-labelledby={`moment-${kind}`}>
      <svg
        className="moment-sea"
        viewBox={`0 0 ${steps * stepWidth} ${seaHeight}`}
        preserveAspectRatio="none"
        fill="none"
        aria-hidden="true"
      >
        <path
          className="swell-deep"
          d={`${swellPath(steps)}L${steps * stepWidth} ${seaHeight}L0 ${seaHeight}Z`}
        />
        {reached < steps && (
          <path className="swell-ahead" d={swellPath(steps, false, reached - 0.5)} />
        )}
        <path className="swell-line" d={swellPath(steps, false, 0, reached - 0.5)} />
        <g className="moment-crest">
          <Top at={`M${shown(crestOf(reached - 1, steps), false)}h0`} won={reached === steps} />
        </g>
      </svg>
      <Title id={`moment-${kind}`}>{t(`idea.moment.${kind}`)}</Title>
      <p>{t(`idea.moment.${kind}-what`)}</p>
      {kind !== "first" && (
        <form method="post" action={paths.momentSeen(ideaId)} className="moment-close">
          <button className="button button-quiet button-small">{t("idea.moment.close")}</button>
        </form>
      )}
    </section>
  );
}

// The address of the moment after posting is not one to come back to.
function forgetPosted() {
  const url = new URL(location.href);
  url.searchParams.delete("posted");
  history.replaceState(history.state, "", url);
}
