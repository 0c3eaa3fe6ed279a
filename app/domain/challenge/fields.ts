import { z } from "zod";
import { instantOf, isTimeZone } from "#app/std/wall-time.ts";
import { audiences, challengePhases, challengeRoles } from "#db/enums.ts";
import { line, lines, rowId, ticked, wanted } from "../fields.ts";
import { photoField } from "../file/fields.ts";
import { optionalPhases } from "../funnel/challenge-phases.ts";
import {
  answerDaysMost,
  challengeLanguages,
  currencies,
  type DatedPhase,
  datedPhases,
  themesMost,
} from "./choices.ts";
import { templateNames } from "./templates.ts";

const challengeId = rowId("challenge");
const edited = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, "field.wrong")
    .transform(Number)
    .pipe(z.number().min(min).max(max));

export const followChallengeFields = z.object({ challengeId, want: wanted });
export const followThemeFields = z.object({ challengeId, themeId: rowId("theme"), want: wanted });
export const draftFields = z.object({ template: z.enum(templateNames), question: line(200, 10) });

export const questionFields = z.object({
  challengeId,
  edited,
  question: line(200, 10),
  why: lines(4000).default(""),
  wanted: lines(3000).default(""),
  notWanted: lines(3000).default(""),
  reward: lines(1000).default(""),
  language: z.enum(challengeLanguages),
  currency: z.enum(currencies),
  cover: photoField,
  coverAway: ticked,
});

const criterion = z
  .object({
    id: rowId("criterion").or(z.literal("")).default(""),
    away: ticked,
    name: line(80).default(""),
    description: lines(600).default(""),
    weight: wholeNumber(1, 10)
      .or(z.literal("").transform(() => 1))
      .default(1),
    lowMeans: line(120).default(""),
    highMeans: line(120).default(""),
  })
  .superRefine((row, problem) => {
    if (!row.away && row.name === "" && (row.id || row.description))
      problem.addIssue({ code: "custom", path: ["name"], message: "field.required" });
  });

/** How winners are chosen. The criteria are sent as `criteria.0.name`, `criteria.0.weight` …; a row without a name is an empty one. */
export const choosingFields = z.preprocess(
  gather("criteria", 20),
  z
    .object({
      challengeId,
      edited,
      selectionRules: lines(3000).default(""),
      countsHidden: ticked,
      namesSealed: ticked,
      resultsPublic: ticked,
      picksMin: wholeNumber(0, 100)
        .or(z.literal("").transform(() => 0))
        .default(0),
      picksMax: wholeNumber(1, 1000)
        .or(z.literal("").transform(() => null))
        .default(null),
      criteria: z
        .array(criterion)
        .max(20)
        .transform((rows) => rows.filter((row) => row.name !== "" && !row.away)),
    })
    .superRefine(({ picksMin, picksMax }, problem) => {
      if (picksMax !== null && picksMax < picksMin)
        problem.addIssue({
          code: "custom",
          path: ["picksMax"],
          message: "field.too-low",
          params: { min: picksMin },
        });
    }),
);

const theme = z
  .object({
    id: rowId("theme").or(z.literal("")).default(""),
    away: ticked,
    name: line(60).default(""),
    uses: wholeNumber(0, 999_999)
      .or(z.literal("").transform(() => 0))
      .default(0),
  })
  .superRefine((row, problem) => {
    if (!row.away && row.name === "" && row.id)
      problem.addIssue({ code: "custom", path: ["name"], message: "field.required" });
  });

/** What ideas can be about. Sent as `themes.0.name` …; a row without a name is an empty one. */
export const themesFields = z.preprocess(
  gather("themes", 20),
  z
    .object({
      challengeId,
      edited,
      themes: z.array(theme).max(20),
    })
    .superRefine(({ themes }, problem) => {
      const named = themes.filter((row) => !row.away && row.name !== "");
      for (const [n, row] of themes.entries()) {
        const twice =
          !row.away &&
          row.name !== "" &&
          named.find((other) => other.name.toLowerCase() === row.name.toLowerCase()) !== row;
        if (twice)
          problem.addIssue({ code: "custom", path: ["themes", n, "name"], message: "field.twice" });
        else if (named.indexOf(row) >= themesMost)
          problem.addIssue({
            code: "custom",
            path: ["themes", n, "name"],
            message: "field.too-many",
            params: { max: themesMost },
          });
      }
    })
    .transform((sent) => ({
      ...sent,
      themes: sent.themes.filter((row) => row.id || row.name !== ""),
    })),
);

const at = z.string().trim().max(30).default("");
/** Which phases, from when. `at.<phase>` is the time on the clock of the time zone; empty: not known yet. */
export const scheduleFields = z.preprocess(
  nest("at", "has"),
  z
    .object({
      challengeId,
      edited,
      answerDays: wholeNumber(1, answerDaysMost)
        .or(z.literal("").transform(() => null))
        .optional(),
      timeZone: z.string().max(60).refine(isTimeZone, "field.choose"),
      has: z.object(
        Object.fromEntries(optionalPhases.map((phase) => [phase, ticked])) as Record<
          (typeof optionalPhases)[number],
          typeof ticked
        >,
      ),
      at: z.object(
        Object.fromEntries(datedPhases.map((phase) => [phase, at])) as Record<
          DatedPhase,
          typeof at
        >,
      ),
    })
    .transform(({ at, has, ...rest }, problem) => {
      const wrong = (phase: string, message: string) =>
        problem.addIssue({ code: "custom", path: ["at", phase], message });
      if (has.jury && !has.selection)
        problem.addIssue({
          code: "custom",
          path: ["has", "jury"],
          message: "field.jury-needs-selection",
        });
      const phases = datedPhases.filter(
        (phase) => !(phase in has) || has[phase as keyof typeof has],
      );
      const plan: { phase: DatedPhase; startsAt: Date | null }[] = [];
      for (const phase of phases) {
        const said = at[phase] === "" ? null : instantOf(at[phase], rest.timeZone);
        if (said === "gap") wrong(phase, "field.date.gap");
        else if (said === "unreadable") wrong(phase, "field.date");
        else {
          const before = plan.findLast((step) => step.startsAt);
          if (said && before?.startsAt && said <= before.startsAt) wrong(phase, "field.date.order");
          plan.push({ phase, startsAt: said });
        }
      }
      return { ...rest, plan };
    }),
);

export const audienceFields = z
  .object({
    challengeId,
    edited,
    audience: z.enum(audiences),
    groups: z.array(rowId("group")).max(500).default([]),
  })
  .superRefine(({ audience, groups }, problem) => {
    if (audience === "groups" && groups.length === 0)
      problem.addIssue({ code: "custom", path: ["groups"], message: "field.choose" });
  });
export const inviteFields = z.object({
  challengeId,
  personId: rowId("person"),
  invited: z.enum(["yes", "no"]),
});

export const memberFields = z.object({
  challengeId,
  personId: rowId("person"),
  role: z.enum(challengeRoles),
  words: lines(1000).default(""),
});
export const removeMemberFields = z.object({
  challengeId,
  personId: rowId("person"),
  role: z.enum(challengeRoles),
});
export const announceFields = z.object({ challengeId });
export const beginFields = z.object({ challengeId, phase: z.enum(challengePhases) });

// `criteria.0.name` → { criteria: [{ name }] }, in the order of the numbers.
function gather(name: string, most: number) {
  return (sent: unknown) => {
    const rows: Record<string, unknown>[] = [];
    const rest: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(sent as Record<string, unknown>)) {
      const [, row, field] = new RegExp(`^${name}\\.(\\d{1,2})\\.(\\w+)$`).exec(key) ?? [];
      if (row && field && Number(row) < most) (rows[Number(row)] ??= {})[field] = value;
      else rest[key] = value;
    }
    return { ...rest, [name]: Array.from(rows, (row) => row ?? {}) };
  };
}

// `at.jury` → { at: { jury } }
function nest(...names: string[]) {
  return (sent: unknown) => {
    const whole: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, {}]));
    for (const [key, value] of Object.entries(sent as Record<string, unknown>)) {
      const [name, field] = key.split(".", 2) as [string, string?];
      if (field !== undefined && names.includes(name))
        (whole[name] as Record<string, unknown>)[field] = value;
      else whole[key] = value;
    }
    return whole;
  };
}
