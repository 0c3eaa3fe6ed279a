import type { PackageRows } from "#app/domain/exchange/package-format.ts";
import { at } from "./a-package.ts";

const micro = "2024-02-29T23:59:59.123456Z";
const everyCharacter = "Zoë 👩‍⚕️ naïve — “quotes” \\ \" </script> \u2028 \u200f عربى 漢字 \u00a0 🇳🇱 \t tab";
const prose = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: everyCharacter }] },
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", marks: [{ type: "bold" }, { type: "link", attrs: { href: "https://example.org/?a=b&c=d" } }], text: "a link" }, { type: "hardBreak" }, { type: "mention", attrs: { id: "person_full", label: "Zoë" } }] }] }] },
  ],
};

/** Every column of every file with something awkward in it, and with nothing. */
export const everything = {
  people: [
    { id: "person_full", name: everyCharacter, email: "Zo.Full@example.test", locale: "nl", job_title: everyCharacter, about: "two\nlines", subjects: "wound care, lamps", roles: ["admin", "moderator"], deactivated_at: micro, created_at: micro },
    { id: "person_bare.1-2_3", name: "x", created_at: at }, { id: "person_party", name: "VVD", created_at: at }, { id: "person_judge", name: "y", created_at: at },
  ],
  groups: [{ id: "group_full", name: everyCharacter, members: ["person_party", "person_full"], created_at: micro }, { id: "group_empty", name: "empty", created_at: at }],
  challenges: [
    {
      id: "challenge_full", question: everyCharacter, why: "w", wanted: "w", not_wanted: "n", selection_rules: "s", reward: "r", language: "ca", template: "t", audience: "groups", time_zone: "America/St_Johns", currency: "USD",
      vote_method: "for-against", picks_min: 2, picks_max: 3, answer_days: 60, counts_hidden: true, names_sealed: true, results_public: true, created_by_id: "person_full", details: { zz: "1", "10": "a", "9": "b", [everyCharacter]: everyCharacter }, created_at: micro,
      schedule: [{ phase: "jury", starts_at: micro, entered_at: micro, entered_by_id: "person_full" }, { phase: "announced" }, { phase: "draft", starts_at: null, entered_at: at }],
      members: [{ person_id: "person_full", role: "sponsor", words: everyCharacter, position: 2, created_at: micro }, { person_id: "person_full", role: "manager", position: 2, created_at: at }, { person_id: "person_party", role: "juror", created_at: at }],
      group_ids: ["group_full", "group_empty"], invitee_ids: ["person_party", "person_bare.1-2_3"],
    },
    { id: "challenge_bare", question: "?", created_at: at },
  ],
  criteria: [{ id: "criterion_b", challenge_id: "challenge_full", name: "b", description: everyCharacter, weight: 100, position: 1, scale_min: -5, scale_max: 10, low_means: "l", high_means: "h" }, { id: "criterion_a", challenge_id: "challenge_full", name: "a" }],
  themes: [{ id: "theme_b", challenge_id: "challenge_full", name: everyCharacter.slice(0, 50), position: 1 }, { id: "theme_a", challenge_id: "challenge_full", name: "a" }],
  ideas: [
    { id: "idea_full", challenge_id: "challenge_full", title: everyCharacter, body: prose, language: "pt-BR", stage: "winner", version: 2, merged_into_id: null, asked_minor: 9_007_199_254_740_991, asked_for: everyCharacter, theme_id: "theme_b", created_by_id: "person_full", submitted_at: micro, answer_by: micro, replaces_id: "idea_bare", split_from_id: "idea_bare", details: { advies: "Ontraden" }, created_at: micro, author_ids: ["person_party", "person_bare.1-2_3", "person_full"] },
    { id: "idea_bare", challenge_id: "challenge_full", body: "", stage: "open", submitted_at: at, created_at: at },
    { id: "idea_joined", challenge_id: "challenge_full", body: "", stage: "merged", merged_into_id: "idea_full", submitted_at: at, created_at: at },
    { id: "idea_draft", challenge_id: "challenge_bare", body: "not yet", stage: "draft", created_by_id: "person_full", created_at: at },
  ],
  "idea-versions": [{ idea_id: "idea_full", number: 2, title: "two", body: prose, by_id: null, contribution_id: "contribution_full", accepted_by_id: "person_full", restores: 1, at: micro }, { idea_id: "idea_full", number: 1, title: "one", body: "one", by_id: "person_party", at }],
  "idea-moves": [{ id: "move_z", idea_id: "idea_full", from_stage: "draft", to_stage: "open", at: micro }, { id: "move_a", idea_id: "idea_full", from_stage: "open", to_stage: "winner", by_id: "person_full", reason: everyCharacter, at }],
  contributions: [
    ...Array.from({ length: 40 }, (_, n) => ({ id: `contribution_d${n}`, idea_id: "idea_full", parent_id: n < 39 ? `contribution_d${n + 1}` : null, body: `level ${40 - n}`, created_at: at })),
    { id: "contribution_asked", idea_id: "idea_full", kind: "question", state: "answered", body: "?", by_id: "person_party", settled_by_id: "person_full", settled_at: at, answer_id: "contribution_d0", led_to_change: true, task: everyCharacter, created_at: at },
    { id: "contribution_full", idea_id: "idea_full", parent_id: null, missing_parent: "4711", kind: "improvement", state: "accepted", body: prose, by_id: "person_party", as_role: "sponsor", answer_by: micro, settled_by_id: "person_full", settled_at: micro, settled_with: everyCharacter, came_from_id: "idea_joined", answer_id: null, led_to_change: false, task: null, created_at: micro },
  ],
  suggestions: [{ contribution_id: "contribution_full", idea_id: "idea_full", base_version: 1, title: everyCharacter, body: prose, taken: "adapted" }],
  votes: [
    { idea_id: "idea_full", voter_id: "person_party", choice: -1, weight: 34, cast_at: micro }, { idea_id: "idea_bare", voter_id: "person_party", choice: 1, weight: 34, cast_at: at },
    { idea_id: "idea_full", voter_id: "person_full", choice: 0, weight: 0, cast_at: at },
  ],
  scorecards: [{ id: "scorecard_full", idea_id: "idea_full", juror_id: "person_judge", note: everyCharacter, given_at: micro, created_at: at, scores: [{ criterion_id: "criterion_b", value: -5, note: everyCharacter }, { criterion_id: "criterion_a", value: 5 }] }, { id: "scorecard_bare", idea_id: "idea_bare", juror_id: "person_judge", created_at: at }],
  conflicts: [{ idea_id: "idea_full", juror_id: "person_full", reason: everyCharacter, created_at: micro }],
  credits: [{ idea_id: "idea_full", person_id: "person_full", kind: "improvement", contribution_id: "contribution_full", at: micro }, { idea_id: "idea_full", person_id: "person_full", kind: "authored", at }],
  "credit-corrections": [
    { id: "correction_z", idea_id: "idea_full", person_id: "person_full", kind: "offer", deed: "added", words: everyCharacter, by_id: "person_party", at: micro },
    { id: "correction_a", idea_id: "idea_full", person_id: "person_full", kind: "improvement", contribution_id: "contribution_full", deed: "taken-off", at },
  ],
  decisions: [{ idea_id: "idea_full", verdict: "winner", motivation: everyCharacter, by_id: "person_full", written_at: micro, published_at: at, by_jury: false }],
  ledger: [
    { id: "entry_z", challenge_id: "challenge_full", kind: "pledge", sponsor_id: "person_full", amount_minor: 9_000_000_000_000_000, note: everyCharacter, by_id: "person_full", at: micro },
    { id: "entry_y", challenge_id: "challenge_full", kind: "allocation", sponsor_id: "person_full", idea_id: "idea_full", amount_minor: 500, at }, { id: "entry_x", challenge_id: "challenge_full", kind: "allocation", sponsor_id: "person_full", idea_id: "idea_full", amount_minor: -200, at },
    { id: "entry_w", challenge_id: "challenge_full", kind: "expense", idea_id: "idea_full", amount_minor: 1, at },
  ],
  implementations: [{ idea_id: "idea_full", owner_id: "person_full", outcome_unit: "kg CO₂", expected_outcome: "-12.500", realised_outcome: "1000000000000000000000.000000000000001", outcome: everyCharacter, lesson: everyCharacter, started_at: micro, finished_at: at, created_at: at }, { idea_id: "idea_bare", created_at: at }],
  milestones: [{ id: "milestone_b", idea_id: "idea_full", title: everyCharacter, due_on: "2024-02-29", reached_at: micro, position: 3 }, { id: "milestone_a", idea_id: "idea_full", title: "a" }],
  updates: [{ id: "update_full", idea_id: "idea_full", body: prose, by_id: "person_full", at: micro }],
  followers: [{ idea_id: "idea_full", person_id: "person_party" }, { idea_id: "idea_bare", person_id: "person_full" }],
  reactions: [{ idea_id: "idea_full", person_id: "person_party", kind: "clap", at: micro }, { idea_id: "idea_full", contribution_id: "contribution_full", person_id: "person_full", kind: "heart", at }],
  thanks: [
    { id: "thanks_b", idea_id: "idea_full", contribution_id: "contribution_full", from_id: "person_full", to_id: "person_party", words: everyCharacter, hidden_at: micro, created_at: micro },
    { id: "thanks_a", idea_id: "idea_full", from_id: "person_party", to_id: "person_full", words: "For the lamp.", created_at: at },
  ],
} satisfies PackageRows;
