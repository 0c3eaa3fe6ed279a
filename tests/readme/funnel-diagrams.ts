import { clockPhases, fixedPhases, phaseActions } from "#app/domain/funnel/challenge-phases.ts";
import { allIdeaMoves, endStages, ideaMoves, type Move } from "#app/domain/funnel/idea-moves.ts";
import { type ChallengePhase, challengePhases } from "#db/enums.ts";

/** A name that Mermaid takes for a state. */
const state = (name: string) => name.replaceAll("-", "_");
const diagram = (lines: string[]) =>
  ["```mermaid", "stateDiagram-v2", ...lines.map((line) => `  ${line}`), "```"].join("\n");

/** The stages of an idea, one arrow for all moves between the same two. */
export function ideaDiagram(): string {
  const arrows = new Map<string, string[]>();
  for (const move of allIdeaMoves) {
    const { from, to, needsReason }: Move = ideaMoves[move];
    for (const stage of from) {
      const arrow = `${state(stage)} --> ${state(to)}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), needsReason ? `${move}*` : move]);
    }
  }
  const stages = [
    ...new Set(allIdeaMoves.flatMap((move) => [...ideaMoves[move].from, ideaMoves[move].to])),
  ];
  return diagram([
    ...stages
      .filter((stage) => state(stage) !== stage)
      .map((stage) => `state "${stage}" as ${state(stage)}`),
    "[*] --> draft",
    ...[...arrows].map(([arrow, moves]) => `${arrow}: ${moves.join(", ")}`),
    ...endStages.map((stage) => `${state(stage)} --> [*]`),
  ]);
}

/** The phases of a challenge with what may be done in each; a phase that can be left out has a way past it. */
export function phaseDiagram(): string {
  const fixed = (phase: ChallengePhase) =>
    (fixedPhases as readonly ChallengePhase[]).includes(phase);
  const ways = challengePhases.flatMap((phase, at) => {
    const later = challengePhases.slice(at + 1);
    const reach = later.slice(0, later.findIndex(fixed) + 1);
    return reach.map(
      (next) => `${phase} --> ${next}${clockPhases.includes(next) ? ": by the clock" : ""}`,
    );
  });
  const bound = Object.entries(phaseActions) as [string, readonly ChallengePhase[]][];
  // What may be done nearly everywhere says nothing about a phase.
  const own = (phase: ChallengePhase) =>
    bound
      .filter(([, phases]) => phases.length <= 4 && phases.includes(phase))
      .map(([action]) => action);
  return diagram([
    "direction LR",
    "[*] --> draft",
    ...ways,
    "closed --> [*]",
    ...challengePhases
      .filter((phase) => own(phase).length)
      .map((phase) => `${phase}: ${phase}<br/>${own(phase).join("<br/>")}`),
  ]);
}
