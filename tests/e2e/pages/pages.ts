// Every page, by viewer. tests/architecture/pages.test.ts fails when a page of the site map is missing.
import { paths } from "#app/paths.ts";
import { known } from "./fixed-clock-demo.ts";

export type Viewer =
  | "visitor"
  | "employee"
  | "manager"
  | "juror"
  | "sponsor"
  | "moderator"
  | "admin";
/** `readme`: the name and width of this page's picture in the README. */
export type Visit = { as: Viewer; at: string; readme?: { name: string; width: 390 | 1440 } };

const handover = "challenge_nh_overdracht"; // takes ideas
const waste = "challenge_nh_afval"; // is with the jury
const night = "challenge_nh_nacht"; // is being built
const waiting = "challenge_nh_wachten"; // is over
const starters = "challenge_nh_starters"; // is being written
const bedside = "idea_nh_overdracht_bedkant"; // the employee's own
const suggested = "contribution_nh_overdracht_bedkant_suggested"; // for the employee's own
const honest = "idea_nh_veilig_eerlijk"; // the employee's own, without her name
const light = "idea_nh_nacht_licht"; // being built

const as = (who: Viewer, ...addresses: string[]): Visit[] =>
  addresses.map((at) => ({ as: who, at }));

export const pages: readonly Visit[] = [
  ...as(
    "visitor",
    paths.home(),
    paths.signIn(),
    paths.forgotPassword(),
    paths.forgotPassword({ sent: "yes" }),
    paths.resetPassword(known.reset),
    paths.join(known.invitation),
    paths.join("nobody-knows"),
    paths.outcomes(),
    paths.offline(),
    "/there-is-no-such-page",
  ),
  ...as(
    "employee",
    paths.home(),
    paths.me(),
    paths.following(),
    paths.poster(handover),
    paths.bigScreen(handover),
    paths.bigScreen(waste),
    paths.recognition(handover),
    paths.recognition(waiting),
    paths.person("person_demo_sponsor"),
    paths.search("nacht"),
    paths.challenges(),
    paths.newIdea(handover),
    paths.newIdea(waste),
    paths.editIdea(bedside),
    paths.ideaVersions(bedside),
    paths.ideaAuthors(bedside),
    paths.ideaCredit(bedside),
    paths.ideaCredit(light),
    paths.mergeIdea(bedside),
    paths.splitIdea(bedside),
    paths.experts(bedside),
    paths.suggestion(suggested),
    paths.adaptSuggestion(suggested),
    paths.challenge(waste),
    paths.challenge(night),
    paths.idea(light),
    paths.implementation(light),
    paths.outcome("idea_nh_nacht_rondes"),
    paths.outcome("idea_nh_wachten_appje"),
    paths.sponsors(),
    paths.inbox(),
    paths.funding(night),
    paths.idea(honest),
    paths.ideaAnonymity(honest),
    paths.proof(),
  ),
  { as: "employee", at: paths.challenge(handover), readme: { name: "employee", width: 1440 } },
  { as: "employee", at: paths.idea(bedside), readme: { name: "employee-phone", width: 390 } },
  ...as(
    "manager",
    paths.home(),
    paths.newChallenge(),
    paths.editChallenge(starters),
    paths.editChallenge(starters, { step: "choosing" }),
    paths.editChallenge(handover, { step: "themes" }),
    paths.editChallenge(starters, { step: "dates" }),
    paths.editChallenge(starters, { step: "audience" }),
    paths.editChallenge(starters, { step: "announce" }),
    paths.challengeTeam(starters, { find: "Marjan" }),
    paths.challengePhase(waste),
    paths.selection(handover),
    paths.similarPairs(handover),
    paths.mergeIdea("idea_nh_overdracht_sticker"),
    paths.ranking(waste),
    paths.decision(waste),
    paths.funding(night),
    paths.implementation(light),
  ),
  { as: "manager", at: paths.selection(waste), readme: { name: "manager", width: 1440 } },
  ...as(
    "juror",
    paths.home(),
    paths.reviews(),
    paths.jury(waste),
    paths.scoreIdea("idea_nh_afval_lachgas"),
  ),
  {
    as: "juror",
    at: paths.scoreIdea("idea_nh_afval_medicijnen"),
    readme: { name: "juror", width: 1440 },
  },
  ...as("sponsor", paths.home(), paths.idea(bedside), paths.funding(night)),
  {
    as: "sponsor",
    at: paths.sponsor("person_demo_sponsor"),
    readme: { name: "sponsor", width: 1440 },
  },
  ...as("moderator", paths.home(), paths.unmask(honest)),
  ...as(
    "admin",
    paths.home(),
    paths.adminPeople(),
    paths.adminInvite(),
    paths.adminPerson("person_demo_employee"),
    paths.adminGroups(),
    paths.adminGroup("group_nh_night"),
    paths.adminOrganisation({ colour: "#0b6570" }),
    paths.organisationTerms({ in: "nl" }),
    paths.adminLog(),
    paths.outbox(),
    paths.email(known.email),
    paths.help(),
    paths.helpPage("settings"),
    paths.design(),
    paths.challenge(waiting),
  ),
  { as: "admin", at: paths.admin(), readme: { name: "admin", width: 1440 } },
];

/** The name of a visit in file names and reports: employee-challenges-overdracht. */
export const nameOf = ({ as: viewer, at }: Visit): string =>
  `${viewer}${
    at === "/"
      ? "-home"
      : at
          .replaceAll(/(challenge|idea|person|group)_(nh|demo|still)_/g, "")
          .replaceAll(/[^a-z0-9]+/gi, "-")
          .replace(/-$/, "")
  }`;
