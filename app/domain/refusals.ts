// Every refusal the platform can give, with its HTTP status.
// The sentence for each code is in i18n/<locale>/refusal.json.
export const refusals = {
  "not-found": 404,
  "access.sign-in": 401,
  "access.not-yours": 403,
  "access.not-on-team": 403,
  "access.not-sponsor": 403,
  "access.not-juror": 403,
  "access.not-admin": 403,
  "sign-in.wrong": 401,
  "sign-in.too-often": 429,
  "link.used-up": 410,
  "people.last-admin": 409,
  "people.email-taken": 409,
  "people.cannot-see": 422,
  "people.group-taken": 409,
  "password.wrong": 403,
  "password.personal": 422,
  "password.none": 409,
  "challenge.phase": 409,
  "challenge.changed-meanwhile": 409,
  "challenge.not-ready": 409,
  "challenge.last-phase": 409,
  "challenge.ideas-unanswered": 409,
  "challenge.ideas-undecided": 409,
  "challenge.ideas-unfinished": 409,
  "challenge.begun": 409,
  "challenge.last-manager": 409,
  "challenge.date-past": 409,
  "idea.stage": 409,
  "idea.changed-meanwhile": 409,
  "idea.some-moved": 409,
  "idea.reason-missing": 422,
  "idea.not-ready": 422,
  "idea.posted": 409,
  "idea.similar": 409,
  "idea.last-author": 409,
  "idea.own-text": 403,
  "idea.merged": 409,
  "expert.author": 409,
  "expert.asked": 409,
  "expert.enough": 409,
  "expert.busy": 409,
  "expert.replied": 409,
  "merge.other-side": 403,
  "merge.same": 409,
  "merge.has-joined": 409,
  "merge.proposed": 409,
  "merge.decided": 409,
  "merge.anonymous": 409,
  "idea.too-long": 422,
  "idea.theme-gone": 409,
  "anonymity.not-here": 409,
  "anonymity.on-team": 409,
  "anonymity.opened": 409,
  "anonymity.none": 403,
  "anonymity.asked": 409,
  "anonymity.answered": 409,
  "anonymity.own-asking": 403,
  "credit.author": 409,
  "credit.earned": 409,
  "credit.taken-off": 409,
  "contribution.resolved": 409,
  "contribution.no-change": 422,
  "contribution.overlaps": 409,
  "contribution.went-on": 409,
  "recognition.own": 403,
  "vote.own-idea": 403,
  "vote.none-left": 409,
  "jury.own-idea": 403,
  "jury.conflict": 403,
  "jury.not-scored-yet": 403,
  "jury.incomplete": 422,
  "jury.given": 409,
  "decision.incomplete": 409,
  "decision.changed-meanwhile": 409,
  "decision.published": 409,
  "funding.over-pledge": 409,
  "funding.more-than-given": 409,
  "funding.stage": 409,
  "file.unreadable": 422,
  "file.too-large": 413,
  "file.over-limit": 413,
  "file.kind": 415,
  "file.too-many": 409,
  "package.refused": 422,
  "too-often": 429,
} as const;

export type RefusalCode = keyof typeof refusals;

/** The values in a refusal's sentence, such as a count or names. Only what the actor may see. */
export type RefusalDetails = Record<string, string | number>;

/**
 * An expected refusal. Thrown by verbs and reads, shown as a sentence by the page or form that
 * asked.
 */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: RefusalCode,
    readonly about?: RefusalDetails,
  ) {
    super(code);
    this.name = "Refusal";
    this.status = refusals[code];
  }
}

export function refuse(code: RefusalCode, about?: RefusalDetails): never {
  throw new Refusal(code, about);
}

/** The refusals of the database itself, by SQLSTATE (see db/functions). */
export const databaseRefusals: Record<string, RefusalCode> = {
  GS001: "funding.over-pledge",
  GS002: "vote.none-left",
  GS004: "not-found",
  GS005: "funding.more-than-given",
  GS006: "people.last-admin",
  GS007: "idea.merged",
};

/** Violations of unique indexes that are refusals, by the name of the index. */
const uniqueIndexRefusals: Record<string, RefusalCode> = {
  people_by_email: "people.email-taken",
  groups_by_name: "people.group-taken",
};

/** The refusal behind an error, or null when it is a bug. */
export function refusalFrom(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const { code: state, constraint_name: index } =
    databaseError((error as { cause?: unknown } | null)?.cause) ?? databaseError(error) ?? {};
  const code = state === "23505" ? uniqueIndexRefusals[index ?? ""] : databaseRefusals[state ?? ""];
  return code ? new Refusal(code) : null;
}

type DatabaseError = { code?: string; constraint_name?: string };
const databaseError = (error: unknown) =>
  (error as DatabaseError | null)?.code ? (error as DatabaseError) : null;
