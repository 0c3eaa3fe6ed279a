// The exchange package: one JSON Lines file a kind of thing, in a folder or a zip. This is the one place that says which
// files and columns there are; the reader, the writer, the staging tables and the table in package-format.md follow it.
// An instant is UTC with up to six decimals of a second; money is whole minor units (cents) in the challenge's currency.
import { z } from "zod";
import {
  audiences,
  challengePhases,
  challengeRoles,
  contributionKinds,
  contributionStates,
  creditDeeds,
  creditKinds,
  ideaStages,
  ledgerKinds,
  platformRoles,
  reactionKinds,
  takings,
  verdicts,
  voteMethods,
} from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import {
  body,
  currency,
  date,
  decimal,
  details,
  email,
  id,
  idOrNothing,
  instant,
  language,
  line,
  listOf,
  minor,
  oneOf,
  shortLine,
  text,
  timeZone,
  whole,
  yesNo,
} from "./package-columns.ts";

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const person = (what: string) => maybe(id).describe(what);

export const packageFormat = {
  people: {
    id: id.describe("person_…"),
    name: line.describe("How they are called."),
    email: maybe(email).describe("Unique. Null: somebody without an address."),
    locale: maybe(oneOf(locales)).describe(
      "Language of screens and letters; null: the browser decides.",
    ),
    job_title: text.default(""),
    about: text.default(""),
    subjects: text.default("").describe("What they know about, with commas between."),
    roles: listOf(oneOf(platformRoles))
      .default([])
      .describe("Roles on the whole platform; exactly these are held afterwards."),
    deactivated_at: maybe(instant),
    created_at: instant,
  },
  groups: {
    id: id.describe("group_…"),
    name: line.describe("Unique."),
    members: listOf(id).default([]).describe("People in it; exactly these afterwards."),
    created_at: instant,
  },
  challenges: {
    id: id.describe("challenge_…"),
    question: line.describe("The one pointed question; also the title."),
    why: text.default(""),
    wanted: text.default(""),
    not_wanted: text.default(""),
    selection_rules: text.default("").describe("How winners are chosen, in words."),
    reward: text.default(""),
    language: oneOf([...locales, "de", "fr", "ca", "es", "zh"]).default("nl"),
    template: maybe(line),
    audience: oneOf(audiences).default("everybody"),
    time_zone: timeZone.default("Europe/Amsterdam"),
    currency: currency.default("EUR"),
    vote_method: oneOf(voteMethods).default("approval"),
    picks_min: whole(0, 10_000).default(0).describe("A ballot with fewer picks does not count."),
    picks_max: maybe(whole(1, 10_000)).describe("Null: as many as one likes. Not below picks_min."),
    counts_hidden: yesNo.default(false).describe("Hide counts until voting has closed."),
    results_public: yesNo.default(false).describe("Outcomes readable without signing in."),
    names_sealed: yesNo
      .default(false)
      .describe(
        "Names may be kept out of ideas until the decision. Who is behind them never stands in a package, nor do drafts of such a challenge.",
      ),
    answer_days: maybe(whole(1, 60)).describe(
      "Working days within which an idea, a question or a concern is promised an answer; null: nothing is promised.",
    ),
    created_by_id: person("Who drafted it."),
    details: details
      .default({})
      .describe("What the source knew and there is no column for: names with texts."),
    created_at: instant,
    schedule: listOf(
      z.strictObject({
        phase: oneOf(challengePhases),
        starts_at: maybe(instant),
        entered_at: maybe(instant),
        entered_by_id: maybe(id),
      }),
    )
      .default([])
      .describe(
        "Its phases: planned start, and when and by whom it was really entered. One that is not listed is skipped.",
      ),
    members: listOf(
      z.strictObject({
        person_id: id,
        role: oneOf(challengeRoles),
        words: text.default(""),
        position: whole(0, 10_000).default(0),
        created_at: instant,
      }),
    )
      .default([])
      .describe("Managers, sponsors (with their own words) and jurors; exactly these afterwards."),
    group_ids: listOf(id).default([]).describe("For the audience groups."),
    invitee_ids: listOf(id).default([]).describe("For the audience invited."),
  },
  criteria: {
    id: id.describe("criterion_…"),
    challenge_id: id,
    name: line,
    description: text.default(""),
    weight: whole(1, 100).default(1),
    position: whole(0, 10_000).default(0),
    scale_min: whole(-1000, 1000).default(1),
    scale_max: whole(-1000, 1000).default(5).describe("Above scale_min."),
    low_means: text.default(""),
    high_means: text.default(""),
  },
  themes: {
    id: id.describe("theme_…"),
    challenge_id: id,
    name: shortLine(60),
    position: whole(0, 10_000).default(0),
  },
  ideas: {
    id: id.describe("idea_…"),
    challenge_id: id,
    title: text.default(""),
    body: body.describe("A rich-text document, or plain text."),
    language: language.default("nl"),
    stage: oneOf(ideaStages).describe(
      "Must be where its last move in idea-moves leads, when it has moves.",
    ),
    version: whole(1, 1_000_000)
      .default(1)
      .describe(
        "Number of its current version; when idea-versions lacks it, it is made from title and body.",
      ),
    asked_minor: maybe(minor(0)).describe("What it would cost; null: not said."),
    asked_for: text.default(""),
    theme_id: maybe(id).describe("What it is about: a theme of its own challenge."),
    created_by_id: person("Who posted it."),
    submitted_at: maybe(instant).describe("Null only for a draft."),
    answer_by: maybe(instant).describe("Until when a first answer was promised."),
    replaces_id: person("The idea it takes the place of."),
    merged_into_id: person("The idea it became part of; with stage merged."),
    split_from_id: person("The idea it was a part of."),
    details: details.default({}).describe("As with challenges."),
    created_at: instant,
    author_ids: listOf(id).default([]).describe("In order; exactly these afterwards."),
  },
  "idea-versions": {
    idea_id: id,
    number: whole(1, 1_000_000),
    title: text,
    body,
    by_id: person("Whose words changed in it."),
    at: instant,
    contribution_id: maybe(id).describe("The improvement that was taken over in it."),
    accepted_by_id: person("The author who took it over."),
    restores: maybe(whole(1, 1_000_000)).describe("The version whose text it put back."),
  },
  "idea-moves": {
    id: id.describe("move_…"),
    idea_id: id,
    from_stage: oneOf(ideaStages),
    to_stage: oneOf(ideaStages),
    by_id: person("Who moved it."),
    reason: maybe(text),
    at: instant,
  },
  contributions: {
    id: id.describe("contribution_…"),
    idea_id: id,
    parent_id: maybe(id).describe(
      "The contribution it answers, of the same idea; may stand further down.",
    ),
    missing_parent: maybe(line).describe(
      "A parent the source named and did not have; the reply is kept at the top level.",
    ),
    kind: oneOf(contributionKinds).default("comment"),
    state: oneOf(contributionStates).default("open"),
    body,
    by_id: person("Who wrote it."),
    as_role: maybe(oneOf(challengeRoles)).describe("Written as sponsor or manager, and shown so."),
    answer_by: maybe(instant).describe(
      "Of a question or concern: until when an answer was promised.",
    ),
    settled_by_id: person("Who accepted, declined, answered or resolved it."),
    settled_at: maybe(instant),
    settled_with: maybe(text).describe("The words that went with it."),
    answer_id: maybe(id).describe("The reply that answers it; of the same idea."),
    led_to_change: yesNo.default(false).describe("A question that changed the idea."),
    came_from_id: maybe(id).describe(
      "The idea it was written at, where that became part of this one.",
    ),
    task: maybe(text).describe("Of an offer that was taken up: which part of the work."),
    created_at: instant,
  },
  suggestions: {
    contribution_id: id.describe("The improvement that carries it."),
    idea_id: id,
    base_version: whole(1, 1_000_000).describe("The version it was written on."),
    title: text,
    body: body.describe("The whole text as it should be."),
    taken: maybe(oneOf(takings)).describe(
      "How the author took it over; null: it is not in the text.",
    ),
  },
  votes: {
    idea_id: id,
    voter_id: id,
    choice: oneOf([1, 0, -1])
      .default(1)
      .describe(
        "1 for, 0 abstained, -1 against; anything but 1 only where vote_method is for-against.",
      ),
    weight: whole(0, 2_147_483_647)
      .default(1)
      .describe("Seats behind a party's vote; 1 for a person."),
    cast_at: instant,
  },
  scorecards: {
    id: id.describe("scorecard_…"),
    idea_id: id,
    juror_id: id,
    note: text.default(""),
    given_at: maybe(instant).describe("Null: still a draft."),
    created_at: instant,
    scores: listOf(
      z.strictObject({ criterion_id: id, value: whole(-1000, 1000), note: text.default("") }),
    )
      .default([])
      .describe("On the challenge's criteria, within their scales; exactly these afterwards."),
  },
  conflicts: { idea_id: id, juror_id: id, reason: text, created_at: instant },
  credits: {
    idea_id: id,
    person_id: id,
    kind: oneOf(creditKinds),
    contribution_id: idOrNothing
      .default("")
      .describe("What they helped with; empty: the idea as a whole."),
    at: instant,
  },
  "credit-corrections": {
    id: id.describe("correction_…"),
    idea_id: id,
    person_id: id,
    kind: oneOf(creditKinds),
    contribution_id: idOrNothing.default("").describe("As with credits."),
    deed: oneOf(creditDeeds),
    words: text.default("").describe("With what they helped, where no contribution says so."),
    by_id: person("Who put it right."),
    at: instant,
  },
  decisions: {
    idea_id: id,
    verdict: oneOf(verdicts),
    motivation: text,
    by_id: person("Who wrote it."),
    written_at: instant,
    published_at: maybe(instant).describe("Null: still secret."),
    by_jury: yesNo.default(true),
  },
  ledger: {
    id: id.describe("entry_…"),
    challenge_id: id,
    kind: oneOf(ledgerKinds),
    sponsor_id: person("Whose money; null on an expense."),
    idea_id: maybe(id).describe("Null on a pledge."),
    amount_minor: minor()
      .refine((n) => n !== 0, "not nothing")
      .describe("A correction is an entry with a negative amount."),
    note: text.default(""),
    by_id: person("Who made the entry."),
    at: instant,
  },
  implementations: {
    idea_id: id,
    owner_id: person("Who carries it out."),
    outcome_unit: text.default("").describe("€, hours a week, kg CO₂ …"),
    expected_outcome: maybe(decimal),
    realised_outcome: maybe(decimal),
    outcome: text.default("").describe("What it brought, in words."),
    lesson: text.default("").describe("What was learned when it stopped."),
    started_at: maybe(instant),
    finished_at: maybe(instant),
    created_at: instant,
  },
  milestones: {
    id: id.describe("milestone_…"),
    idea_id: id,
    title: line,
    due_on: maybe(date),
    reached_at: maybe(instant),
    position: whole(0, 10_000).default(0),
  },
  updates: {
    id: id.describe("update_…"),
    idea_id: id,
    body,
    by_id: person("Who wrote it."),
    at: instant,
  },
  followers: { idea_id: id, person_id: id },
  reactions: {
    idea_id: id,
    contribution_id: idOrNothing
      .default("")
      .describe("What was nodded at; empty: the idea itself."),
    person_id: id,
    kind: oneOf(reactionKinds),
    at: instant,
  },
  thanks: {
    id: id.describe("thanks_…"),
    idea_id: id,
    contribution_id: maybe(id).describe("What it is for; null: the idea."),
    from_id: id,
    to_id: id.describe("Not who it is from."),
    words: shortLine(280),
    hidden_at: maybe(instant).describe("When whom it is for kept it to themself."),
    created_at: instant,
  },
} as const;

export type PackageFile = keyof typeof packageFormat;
/** In an order in which each file only needs those before it. */
export const packageFiles = Object.keys(packageFormat) as PackageFile[];
export const isPackageFile = (name: string): name is PackageFile =>
  Object.hasOwn(packageFormat, name);
/** A row as one may write it: columns with a default can be left out. */
export type PackageRow<F extends PackageFile> = z.input<z.ZodObject<(typeof packageFormat)[F]>>;
export type PackageRows = { [F in PackageFile]?: PackageRow<F>[] };
