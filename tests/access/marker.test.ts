import type { RouteConfigEntry } from "@remix-run/route-config";
import siteMap from "#app/routes.ts";
import { writeOnly } from "#app/web/handlers.ts";
import { challengePhases, contributionKinds } from "#db/enums.ts";
import { visit } from "#tests/http.ts";
import { expect, test } from "#tests/world.ts";
import { type ClosedWorld, makeClosedWorld, marker, type Person } from "./closed-world.ts";

const modules = import.meta.glob<Record<string, unknown>>("../../app/routes/**/*.{ts,tsx}");
const outside: readonly (Person | "visitor")[] = [
  "visitor",
  "outsider",
  "moderator",
  "jurorElsewhere",
  "sponsorElsewhere",
  "deactivated",
];

/** Every page with every id of a closed challenge in its place, and every way to look for its words. */
async function addresses({
  people,
  closed,
  group,
  groupDraft,
  letter,
  open,
  openIdea,
}: ClosedWorld): Promise<string[]> {
  const all = new Set<string>();
  for (const { path = "", file } of siteMap as RouteConfigEntry[]) {
    const { loader } = await modules[`../../app/${file}`]!();
    if (!loader || loader === writeOnly || path.includes(":secret")) continue;
    for (const phase of challengePhases) {
      const it = closed[phase];
      for (const challenge of [it.challenge, groupDraft])
        for (const idea of [it.main, it.draft, it.withdrawn])
          for (const person of Object.values(people)) {
            all.add(
              `/${path.replace(":challengeId", challenge.id).replace(":ideaId", idea.id).replace(":suggestionId", it.suggestion.id).replace(":fileId", it.fileId).replace(":file", "a4-en.pdf").replace(":personId", person.id).replace(":person", person.id).replace(":group", group.id).replace(":letterId", letter.id).replace("*", "nowhere")}`,
            );
          }
    }
  }
  // From a page one may see, asking for what one may not.
  const { main, challenge, contribution } = closed.ideation;
  for (const sought of [marker, marker.slice(0, 5), `"${marker}"`, `A ${marker} for the shift`])
    all
      .add(`/search?q=${encodeURIComponent(sought)}`)
      .add(`/challenges/${open.id}?q=${encodeURIComponent(sought)}`);
  for (const tab of ["open", "closed", "mine", "all", "past", "draft"])
    all.add(`/challenges?tab=${tab}`);
  for (const id of [main.id, challenge.id, contribution.id])
    all
      .add(`/challenges?after=${id}`)
      .add(`/outcomes?after=${id}`)
      .add(`/inbox?after=${id}`)
      .add(`/people/search?q=Person&challenge=${id}`)
      .add(`/challenges/${open.id}?after=${id}`)
      .add(`/ideas/${openIdea.id}?after=${id}&reply=${id}`)
      .add(`/ideas/${openIdea.id}/versions?from=${id}&to=1`);
  for (const kind of contributionKinds) all.add(`/ideas/${openIdea.id}?kind=${kind}`);
  return [...all];
}

// What was asked for comes back in the field one asked with.
const said = (data: unknown) =>
  JSON.stringify(data, (key, value: unknown) => (key === "q" ? "" : value)) ?? "";

test("no word of a closed challenge is on any page for who may not see it", async ({
  world: { db },
}) => {
  const world = await makeClosedWorld(db);
  const all = await addresses(world);
  let checks = 0;
  const read: string[] = [];
  await Promise.all(
    outside.map(async (who) => {
      const browser = await visit(world, who === "visitor" ? undefined : world.people[who], {
        storage: world.storage,
      });
      for (const address of all) {
        const { data, to, status } = await browser.get(address);
        checks++;
        if (`${said(data)} ${to?.replace(/\?to=.*/, "") ?? ""}`.includes(marker))
          read.push(`${who} ${status} ${address}`);
      }
    }),
  );
  expect(read).toEqual([]);
  expect(checks).toBeGreaterThan(1_000);

  // The words are there to be read: whoever is invited finds them, so nothing above is empty by accident.
  const invited = await visit(world, world.people.employee, { storage: world.storage });
  const { main, challenge } = world.closed.ideation;
  for (const address of [
    "/",
    `/search?q=${marker}`,
    "/challenges",
    `/challenges/${challenge.id}`,
    `/ideas/${main.id}`,
    `/people/${world.people.author.id}`,
    `/sponsors/${world.people.sponsor.id}`,
    "/outcomes",
  ]) {
    expect({ address, found: said((await invited.get(address)).data).includes(marker) }).toEqual({
      address,
      found: true,
    });
  }
}, 180_000);
