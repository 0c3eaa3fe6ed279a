import { z } from "zod";
import { isTimeZone } from "#app/std/time-zone.ts";
import { instantOf } from "#app/std/wall-time.ts";
import { audiences, challengePhases, challengeRoles } from "#db/enums.ts";
import { checkbox, line, lines, onOff, rowId } from "../fields.ts";
import { photoField } from "../file/fields.ts";
import { optionalPhases } from "../funnel/challenge-phases.ts";
import {
  challengeLanguages,
  currencies,
  type DatedPhase,
  datedPhases,
  maxAnswerDays,
  maxThemes,
} from "./choices.ts";
import { templateNames } from "./templates.ts";

const challengeId = rowId("challenge");
const lockVersion = z.coerce
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

export const followChallengeFields = z.object({ challengeId, want: onOff });
export const followThemeFields = z.object({ challengeId, themeId: rowId("theme"), want: onOff });
export const draftFields = z.object({ template: z.enum(templateNames), question: line(200, 10) });

export const questionFields = z.object({
  challengeId,
  lockVersion: lockVersion,
  question: line(200, 10),
  why: lines(4000).default(""),
  wanted: lines(3000).default(""),
  notWanted: lines(3000).default(""),
  reward: lines(1000).default(""),
  language: z.enum(challengeLanguages),
  currency: z.enum(currencies),
  cover: photoField,
  removeCover: checkbox,
});

const criterion = z
  .object({
    id: rowId("criterion").or(z.literal("")).default(""),
    away: checkbox,
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

/**
 * How winners are chosen. Criteria are sent as `criteria.0.name`, `criteria.0.weight` …; a row
 * without a name counts as empty.
 */
export const choosingFields = z.preprocess(
  gatherRows("criteria", 20),
  z
    .object({
      challengeId,
      lockVersion: lockVersion,
      selectionRules: lines(3000).default(""),
      countsHidden: checkbox,
      anonymousAllowed: checkbox,
      resultsPublic: checkbox,
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
    away: checkbox,
    name: line(60).default(""),
    uses: wholeNumber(0, 999_999)
      .or(z.literal("").transform(() => 0))
      .default(0),
  })
  .superRefine((row, problem) => {
    if (!row.away && row.name === "" && row.id)
      problem.addIssue({ code: "custom", path: ["name"], message: "field.required" });
  });

/** The themes of ideas. Sent as `themes.0.name` …; a row without a name counts as empty. */
export const themesFields = z.preprocess(
  gatherRows("themes", 20),
  z
    .object({
      challengeId,
      lockVersion: lockVersion,
      themes: z.array(theme).max(20),
    })
    .superRefine(({ themes }, problem) => {
      const named = themes.filter((row) => !row.away && row.name !== "");
      for (const [index, row] of themes.entries()) {
        const isDuplicate =
          !row.away &&
          row.name !== "" &&
          named.find((other) => other.name.toLowerCase() === row.name.toLowerCase()) !== row;
        if (isDuplicate)
          problem.addIssue({
            code: "custom",
            path: ["themes", index, "name"],
            message: "field.twice",
          });
        else if (named.indexOf(row) >= maxThemes)
          problem.addIssue({
            code: "custom",
            path: ["themes", index, "name"],
            message: "field.too-many",
            params: { max: maxThemes },
          });
      }
    })
    .transform((fields) => ({
      ...fields,
      themes: fields.themes.filter((row) => row.id || row.name !== ""),
    })),
);

const localTime = z.string().trim().max(30).default("");
/**
 * Which phases a challenge has (`has.<phase>`) and when they start: `at.<phase>` is the local time
 * in the time zone, empty when it is not known yet.
 */
export const scheduleFields = z.preprocess(
  nestFields("at", "has"),
  z
    .object({
      challengeId,
      lockVersion: lockVersion,
      answerDays: wholeNumber(1, maxAnswerDays)
        .or(z.literal("").transform(() => null))
        .optional(),
      timeZone: z.string().max(60).refine(isTimeZone, "field.choose"),
      has: z.object(
        Object.fromEntries(optionalPhases.map((phase) => [phase, checkbox])) as Record<
          (typeof optionalPhases)[number],
          typeof checkbox
        >,
      ),
      at: z.object(
        Object.fromEntries(datedPhases.map((phase) => [phase, localTime])) as Record<
          DatedPhase,
          typeof localTime
        >,
      ),
    })
    .transform(({ at, has, ...rest }, problem) => {
      const addDateIssue = (phase: string, message: string) =>
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
        const startsAt = at[phase] === "" ? null : instantOf(at[phase], rest.timeZone);
        if (startsAt === "gap") addDateIssue(phase, "field.date.gap");
        else if (startsAt === "unreadable") addDateIssue(phase, "field.date");
        else {
          const before = plan.findLast((step) => step.startsAt);
          if (startsAt && before?.startsAt && startsAt <= before.startsAt)
            addDateIssue(phase, "field.date.order");
          plan.push({ phase, startsAt });
        }
      }
      return { ...rest, plan };
    }),
);

export const audienceFields = z
  .object({
    challengeId,
    lockVersion: lockVersion,
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
  statement: lines(1000).default(""),
});
export const removeMemberFields = z.object({
  challengeId,
  personId: rowId("person"),
  role: z.enum(challengeRoles),
});
export const announceFields = z.object({ challengeId });
export const beginFields = z.object({ challengeId, phase: z.enum(challengePhases) });

// `criteria.0.name` → { criteria: [{ name }] }, in the order of the numbers.
function gatherRows(name: string, maxRows: number) {
  return (fields: unknown) => {
    const rows: Record<string, unknown>[] = [];
    const rest: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(fields as Record<string, unknown>)) {
      const [, index, field] = new RegExp(`^${name}\\.(\\d{1,2})\\.(\\w+)$`).exec(key) ?? [];
      if (index && field && Number(index) < maxRows)
        rows[Number(index)] = { ...rows[Number(index)], [field]: value };
      else rest[key] = value;
    }
    return { ...rest, [name]: Array.from(rows, (row) => row ?? {}) };
  };
}

// `at.jury` → { at: { jury } }
function nestFields(...names: string[]) {
  return (fields: unknown) => {
    const nested: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, {}]));
    for (const [key, value] of Object.entries(fields as Record<string, unknown>)) {
      const [name, field] = key.split(".", 2) as [string, string?];
      if (field !== undefined && names.includes(name))
        (nested[name] as Record<string, unknown>)[field] = value;
      else nested[key] = value;
    }
    return nested;
  };
}
