import { operator } from "#app/domain/actor.ts";
import { exportPackage } from "#app/domain/exchange/export-package.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import type { PackageSource } from "#app/domain/exchange/stage-package.ts";
import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { react } from "#app/domain/recognition/react.ts";
import { makeProposal, mergedContent } from "#tests/make/merge.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { suggest } from "#tests/make/suggestion.ts";
import { expect, test } from "#tests/world.ts";

async function* packageOf(files: Map<string, string[]>): PackageSource {
  for (const [file, lines] of files) yield { file, lines };
}

// Fails when importPackage does not set groundswell.importing: the database refuses the thread.
test("importPackage: a merged idea with a thread about its text, the thread stays there", async ({
  world,
  ctx,
}) => {
  const { from, into, intoAuthor, mergeId } = await makeProposal(world);
  const helper = await as(world, await makePerson(world));
  const contributionId = await suggest(helper, from, "Half of it is on the board already.");
  await react(intoAuthor, { ideaId: from.id, contributionId, kind: "heart", want: "on" });
  await decideMerge(intoAuthor, { ideaId: into.id, mergeId, decision: "agree", message: "Yes." });
  const files = new Map<string, string[]>();
  await exportPackage({ db: world.db, actor: operator }, async (file, rows) => {
    const lines: string[] = [];
    for await (const line of rows) lines.push(line);
    files.set(file, lines);
  });

  await importPackage({ ...ctx, actor: operator }, packageOf(files));
  const imported = await mergedContent(ctx, from.id, into.id);
  expect(imported.contributions).toMatchObject([{ id: contributionId, idea_id: from.id }]);
  expect(imported.reactions).toMatchObject([{ contribution_id: contributionId, idea_id: from.id }]);
});
