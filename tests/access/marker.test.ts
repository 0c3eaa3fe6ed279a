import type { RouteConfigEntry } from "@remix-run/route-config";
import siteMap from "#app/routes.ts";
import { methodNotAllowed } from "#app/web/handlers.ts";
import { challengePhases, contributionKinds } from "#db/enums.ts";
import { visit } from "#tests/http.ts";
import { expect, test } from "#tests/world.ts";
import {
  type Closed,
  type ClosedWorld,
  makeClosedWorld,
  marker,
  type Person,
} from "./closed-world.ts";

const modules = import.meta.glob<Record<string, unknown>>("../../app/routes/**/*.{ts,tsx}");
const outside: readonly (Person | "visitor")[] = [
  "visitor",
  "outsider",
  "moderator",
  "jurorElsewhere",
  "sponsorElsewhere",
  "deactivated",
];

/**
 * Every page with every id of a closed challenge in its URL, and every way to search for its text.
 */
async function addresses(world: ClosedWorld): Promise<string[]> {
  return [...new Set([...(await pageAddresses(world)), ...searchAddresses(world)])];
}

async function pageAddresses(world: ClosedWorld): Promise<string[]> {
  const found: string[] = [];
  for (const { path = "", file } of siteMap as RouteConfigEntry[]) {
    const { loader } = await modules[`../../app/${file}`]!();
    if (!loader || loader === methodNotAllowed || path.includes(":secret")) continue;
    for (const phase of challengePhases) found.push(...fillPath(path, world, world.closed[phase]));
  }
  return found;
}

const fillPath = (path: string, world: ClosedWorld, it: Closed): string[] =>
  [it.challenge, world.groupDraft].flatMap((challenge) =>
    [it.main, it.draft, it.withdrawn].flatMap((idea) =>
      Object.values(world.people).map(
        (person) =>
          `/${path
            .replace(":challengeId", challenge.id)
            .replace(":ideaId", idea.id)
            .replace(":suggestionId", it.suggestion.id)
            .replace(":fileId", it.fileId)
            .replace(":fileName", "a4-en.pdf")
            .replace(":sponsorId", person.id)
            .replace(":personId", person.id)
            .replace(":groupId", world.group.id)
            .replace(":emailId", world.email.id)
            .replace("*", "nowhere")}`,
      ),
    ),
  );

/** Visible pages that ask for hidden things. */
function searchAddresses({ closed, open, openIdea }: ClosedWorld): string[] {
  const { main, challenge, contribution } = closed.ideation;
  const searches = [marker, marker.slice(0, 5), `"${marker}"`, `A ${marker} for the shift`];
  const tabs = ["open", "closed", "mine", "all", "past", "draft"];
  return [
    ...searches
      .map(encodeURIComponent)
      .flatMap((q) => [`/search?q=${q}`, `/challenges/${open.id}?q=${q}`]),
    ...tabs.map((tab) => `/challenges?tab=${tab}`),
    ...[main.id, challenge.id, contribution.id].flatMap((id) => [
      `/challenges?after=${id}`,
      `/outcomes?after=${id}`,
      `/inbox?after=${id}`,
      `/people/search?q=Person&challenge=${id}`,
      `/challenges/${open.id}?after=${id}`,
      `/ideas/${openIdea.id}?after=${id}&reply=${id}`,
      `/ideas/${openIdea.id}/versions?from=${id}&to=1`,
    ]),
    ...contributionKinds.map((kind) => `/ideas/${openIdea.id}?kind=${kind}`),
  ];
}

/** The data of a page, without the search text that it repeats. */
const toText = (data: unknown) =>
  JSON.stringify(data, (key, value: unknown) => (key === "q" ? "" : value)) ?? "";

test("every page: shows no text of a closed challenge to people who may not see it", async ({
  world: { db },
}) => {
  const world = await makeClosedWorld(db);
  const all = await addresses(world);
  let checks = 0;
  const leaks: string[] = [];
  await Promise.all(
    outside.map(async (who) => {
      const browser = await visit(world, who === "visitor" ? undefined : world.people[who], {
        storage: world.storage,
      });
      for (const address of all) {
        const { data, to, status } = await browser.get(address);
        checks++;
        if (`${toText(data)} ${to?.replace(/\?to=.*/, "") ?? ""}`.includes(marker))
          leaks.push(`${who} ${status} ${address}`);
      }
    }),
  );
  expect(leaks).toEqual([]);
  expect(checks).toBeGreaterThan(1_000);

  // An invited person finds the text, so the result above is not empty by accident.
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
    expect({ address, found: toText((await invited.get(address)).data).includes(marker) }).toEqual({
      address,
      found: true,
    });
  }
}, 180_000);
