// What happened at Noorderhaven this morning. It runs the real verbs, so that people find
// notifications.
import { eq, sql } from "drizzle-orm";
import type { Actor } from "#app/domain/actor.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { askExpert } from "#app/domain/expert/ask-expert.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import { postUpdate } from "#app/domain/implementation/post-update.ts";
import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { proposeMerge } from "#app/domain/merge/propose-merge.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import type { Inline, RichText } from "#app/rich-text/rich-text.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextToTextarea } from "#app/rich-text/rich-text-to-textarea.ts";
import type { ContributionKind } from "#db/enums.ts";
import { ideas } from "#db/schema/idea.ts";
import { postTally } from "./fixtures.ts";
import { idOf, type PersonKey, people } from "./people.ts";

/** A paragraph; a key in curly brackets mentions that person. */
function paragraph(text: string): RichText {
  const content = text.split(/\{(\w+)\}/).map(
    (part, index): Inline =>
      index % 2
        ? {
            type: "mention",
            attrs: { id: idOf(part as PersonKey), label: people[part as PersonKey].name },
          }
        : { type: "text", text: part },
  );
  return {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: content.filter((inline) => inline.type !== "text" || inline.text),
      },
    ],
  };
}

export async function playToday(ctx: Ctx, storage?: Storage): Promise<void> {
  const rolesByPerson = await ctx.db.execute<{
    id: string;
    roles: Actor["roles"];
  }>(sql`
    select person_id as id, jsonb_object_agg(challenge_id, roles) as roles
    from (
      select person_id, challenge_id, jsonb_agg(role) as roles
      from challenge_members
      group by 1, 2
    ) m
    group by 1
  `);
  const roles = new Map([...rolesByPerson].map((row) => [row.id, row.roles]));
  const as = (who: PersonKey): Ctx => ({
    ...ctx,
    actor: { id: idOf(who), platform: [], roles: roles.get(idOf(who)) ?? {} },
  });
  const idea = (key: string) => `idea_nh_${key}`;
  const post = (
    who: PersonKey,
    key: string,
    kind: ContributionKind,
    text: string,
    options: { parentId?: string; asAnswer?: true } = {},
  ) => contribute(as(who), { ideaId: idea(key), kind, body: paragraph(text), ...options });
  /** Suggests these replacements in the current text of the idea. */
  const suggest = async (
    who: PersonKey,
    key: string,
    why: string,
    changes: [from: string, to: string][],
    contributionId?: string,
  ) => {
    const [current] = await ctx.db
      .select({ title: ideas.title, body: ideas.body, version: ideas.version })
      .from(ideas)
      .where(eq(ideas.id, idea(key)));
    const text = changes.reduce(
      (changed, [from, to]) => changed.replace(from, to),
      richTextToTextarea(current!.body),
    );
    return suggestChange(as(who), {
      ideaId: idea(key),
      contributionId,
      version: current!.version,
      title: current!.title,
      body: richTextFromText(text),
      why,
    });
  };

  const sentence = await suggest(
    "tjitske",
    "overdracht_bedkant",
    "Op de geriatrie zijn mensen anders te bescheiden om iets te zeggen.",
    [
      [
        "en de patiënt vult aan.",
        "en de patiënt vult aan. We beginnen altijd met hetzelfde zinnetje: ‘Klopt dit volgens u?’",
      ],
    ],
  );
  await acceptSuggestion(as("sanne"), {
    contributionId: sentence,
    acceptance: { as: "whole" },
    message: "Die zin stond al op het zakkaartje, en nu ook hier. Dank je.",
  });
  await suggest(
    "greet",
    "overdracht_bedkant",
    "Namens de cliëntenraad: wie er liever niet bij is, moet dat vooraf kunnen zeggen.",
    [
      [
        "in één minuut.",
        "met de deur dicht, in één minuut.\n\nBij opname vragen we of iemand erbij wil zijn. " +
          "Wie dat liever niet wil, hoeft daar niets voor uit te leggen.",
      ],
      ["drie ochtenden", "drie ochtenden achter elkaar"],
    ],
    "contribution_nh_overdracht_bedkant_suggested",
  );
  await suggest(
    "wim",
    "overdracht_eenkeer",
    "Dan weet iedereen meteen dat het ijken gewoon doorgaat.",
    [
      [
        "klaar.",
        "klaar. Eens per jaar komen de meters bij ons langs om te ijken; dat plannen wij in.",
      ],
    ],
  );

  const calm = await post(
    "sanne",
    "overdracht_pieper",
    "improvement",
    "Spreek ook af wie er bij nood wél doorheen mag: de reanimatiepieper. Dan durft iedereen " +
      "de zijne echt af te geven.",
  );
  await resolveContribution(as("marit"), {
    contributionId: calm,
    state: "accepted",
    message: "Ja. De reanimatiepieper blijft altijd aan.",
  });
  await post(
    "yara",
    "overdracht_bedkant",
    "question",
    "Hebben jullie ook bijgehouden hoe vaak de patiënt iets toevoegde? {sanne}, als je dat " +
      "nog drie dagen turft, heeft de jury straks iets om op te scoren.",
  );
  await postTally(as("sanne"), idea("overdracht_bedkant"), storage);
  await post(
    "marjan",
    "overdracht_bedkant",
    "comment",
    "Ik was er vanochtend bij, in kamer 6. Mevrouw zei zelf dat haar tablet was vergeten. Dit " +
      "gaan we op drie afdelingen proberen; de zakkaartjes zijn besteld.",
    { asAnswer: true },
  );
  await post(
    "amina",
    "overdracht_sticker",
    "comment",
    "Wie iets verandert haalt de sticker eraf, ook een arts. Goede vraag, ik zet het erbij.",
    { parentId: "contribution_nh_overdracht_sticker_1" },
  );
  await post(
    "wilma",
    "overdracht_lijstjes",
    "evidence",
    "Op het secretariaat telden we 31 formulieren. Van negen weet niemand meer wie erom vroeg.",
  );
  await post(
    "joke",
    "overdracht_lijstjes",
    "comment",
    "{henk}, kan dit in het weekbericht? Dan doen de balies ook mee. En {iris}: de lijst " +
      "‘bezoekers per uur’ staat nog in ons systeem, die mag weg.",
  );
  await askExpert(as("sanne"), {
    ideaId: idea("overdracht_bedkant"),
    personId: idOf("peter"),
    message: "Wat moet een patiënt aan het bed altijd horen over bloedverdunners?",
  });
  await proposeMerge(as("tjitske"), {
    ideaId: idea("overdracht_samen"),
    otherId: idea("overdracht_bedkant"),
    direction: "into",
    reason:
      "Ik zag te laat dat jullie dit al proberen. Neem mijn afdeling erbij: de nefrologie kan " +
      "maandag beginnen.",
  });
  const { mergeId } = await proposeMerge(as("anouk"), {
    ideaId: idea("overdracht_whiteboard"),
    otherId: idea("overdracht_bord"),
    direction: "into",
    reason: "Een scherm kan wat mijn whiteboard kan, en het blijft leesbaar.",
  });
  await decideMerge(as("bart"), {
    ideaId: idea("overdracht_bord"),
    mergeId,
    decision: "agree",
    message: "Welkom. De namen van wie er dienst heeft komen bovenaan.",
  });
  await postUpdate(as("wim"), {
    ideaId: idea("nacht_licht"),
    body: paragraph(
      "De tweede levering is er. Vannacht hangen we kamer 1 tot en met 4 van 2B, zachtjes.",
    ),
  });
}
