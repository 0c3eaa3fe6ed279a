import { challengeList } from "#app/domain/challenge/challenge-cards.ts";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { editPage } from "#app/domain/challenge/edit-page.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { homeContent } from "#app/domain/dashboard/home-content.ts";
import { searchPage } from "#app/domain/search/search-page.ts";
import { phasePage } from "#app/domain/selection/phase-page.ts";
import { makeChallenge, makeCriteria } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const reads: Record<string, { queries: number; read: (ctx: Ctx, id: string) => Promise<unknown> }> =
  {
    home: { queries: 5, read: (ctx) => homeContent(ctx) },
    challenges: { queries: 2, read: (ctx) => challengeList(ctx, "choosing") },
    challenge: { queries: 2, read: (ctx, id) => challengePage(ctx, id, new URLSearchParams()) },
    search: { queries: 2, read: (ctx) => searchPage(ctx, "board") },
    edit: { queries: 3, read: (ctx, id) => editPage(ctx, id, "Ro") },
    phase: { queries: 3, read: (ctx, id) => phasePage(ctx, id) },
  };

test.for(Object.entries(reads))(
  "query count: page %s, is the same for little and much data",
  async ([, { queries, read }], { ctx }) => {
    const challenge = await makeChallenge(ctx, { phase: "selection" });
    const who = await as(ctx, challenge.manager);
    const countReads = () => countQueries(who, (counted) => read(counted, challenge.id));
    const countWithLittle = await countReads();
    await makeCriteria(ctx, challenge);
    for (let n = 0; n < 8; n++) {
      await makeMember(ctx, challenge, await makePerson(ctx), n % 2 ? "sponsor" : "juror");
      await makeIdea(ctx, { challenge, stage: n % 3 ? "open" : "shortlisted" });
      await makeChallenge(ctx, { phase: "selection" });
    }
    expect([countWithLittle, await countReads()]).toEqual([queries, queries]);
  },
);
