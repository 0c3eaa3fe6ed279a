import { spawn } from "node:child_process";
import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { sql } from "drizzle-orm";
import { ZipFile } from "yazl";
import { packageFiles } from "#app/domain/exchange/package-format.ts";
import type { Pool } from "#db/client.server.ts";
import { test as base, expect } from "#tests/world.ts";
import { everything } from "../domain/exchange/everything.ts";
import { at } from "../domain/exchange/package-source.ts";

type RunResult = { code: number | null; out: string; err: string; megabytes: number };

const test = base.extend<{
  folder: string;
  run: (job: "import" | "export", path: string) => Promise<RunResult>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures used from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "groundswell-package-"));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  run: async ({ world, folder }, use) => {
    await use(
      (job, path) =>
        new Promise((resolve) => {
          const report = join(folder, "..", `memory-${process.pid}`);
          const child = spawn(
            process.execPath,
            [
              "--import",
              "tsx",
              "--import",
              "./tests/jobs/report-memory.mjs",
              `app/jobs/${job}-package.ts`,
              path,
            ],
            {
              env: {
                ...process.env,
                NODE_ENV: "test",
                DATABASE_URL: world.url,
                MEMORY_REPORT: report,
              },
            },
          );
          const result: RunResult = { code: null, out: "", err: "", megabytes: 0 };
          child.stdout.on("data", (text) => {
            result.out += text;
          });
          child.stderr.on("data", (text) => {
            result.err += text;
          });
          child.on("close", (code) => {
            resolve({ ...result, code, megabytes: Number(readFileSync(report, "utf8")) / 1024 });
            rmSync(report);
          });
        }),
    );
  },
});

function writePackageFiles(folder: string, rows: Record<string, object[]>) {
  for (const [file, list] of Object.entries(rows))
    writeFileSync(
      join(folder, `${file}.jsonl`),
      list.map((row) => `${JSON.stringify(row)}\n`).join(""),
    );
}

async function writeZip(path: string, entries: [name: string, text: string][]) {
  const zip = new ZipFile();
  for (const [name, text] of entries) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  await finished(zip.outputStream.pipe(createWriteStream(path)));
}

const count = async (db: Pool, table: string) =>
  Number((await db.execute(sql.raw(`select count(*) as n from ${table}`)))[0]!.n);
const bytesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );

test("import and export commands: a package, it is exported as the same folder and zip each time", {
  timeout: 120_000,
}, async ({ folder, run }) => {
  writePackageFiles(folder, everything);
  expect(await run("import", folder)).toMatchObject({ code: 0, err: "" });
  for (const name of ["a", "b", "a.zip", "b.zip"])
    expect(await run("export", join(folder, name))).toMatchObject({ code: 0, err: "" });
  expect(Object.keys(bytesIn(join(folder, "a")))).toEqual(
    packageFiles.map((file) => `${file}.jsonl`).sort(),
  );
  expect(bytesIn(join(folder, "b"))).toEqual(bytesIn(join(folder, "a")));
  expect(readFileSync(join(folder, "b.zip")).equals(readFileSync(join(folder, "a.zip")))).toBe(
    true,
  );

  const repeated = await run("import", join(folder, "a.zip"));
  expect(repeated).toMatchObject({ code: 0, err: "" });
  expect(repeated.out).toMatch(/ideas\W+4\W+0\W+0\W+4\b/); // columns: rows, new, changed, as it was
  expect(await run("export", join(folder, "a"))).toMatchObject({
    code: 70,
    err: expect.stringContaining("is there already"),
  });
});

test("import command: an error in the last line, nothing is imported and the line is reported", {
  timeout: 60_000,
}, async ({ folder, run, world }) => {
  writePackageFiles(folder, {
    ...everything,
    followers: [...everything.followers, { idea_id: "idea_full", person_id: "person_gone" }],
  });
  const result = await run("import", folder);
  expect(result).toMatchObject({ code: 65, out: "" });
  expect(result.err).toBe(
    'followers.jsonl:3: person_id: "person_gone" is not in people\nNothing was imported.\n',
  );
  for (const table of ["people", "ideas", "votes", "ledger", "activity"])
    expect([table, await count(world.db, table)]).toEqual([table, 0]);
});

test("import and export commands: a hundred thousand rows, they take less than 300 MB", {
  timeout: 300_000,
}, async ({ folder, run, world }) => {
  const people = Array.from({ length: 2_000 }, (_, n) => ({
    id: `person_${n}`,
    name: `Person ${n}`,
    created_at: at,
  }));
  const ideas = Array.from({ length: 1_000 }, (_, n) => ({
    id: `idea_${n}`,
    challenge_id: "challenge_1",
    title: `Idea ${n}`,
    body: "Words and words. ".repeat(40),
    stage: "open",
    submitted_at: at,
    created_at: at,
    author_ids: [`person_${n}`],
  }));
  const contributions = Array.from({ length: 17_000 }, (_, n) => ({
    id: `contribution_${n}`,
    idea_id: `idea_${n % 1_000}`,
    parent_id: n >= 1_000 ? `contribution_${n - 1_000}` : null,
    body: "More words. ".repeat(30),
    by_id: `person_${n % 2_000}`,
    created_at: at,
  }));
  const votes = Array.from({ length: 80_000 }, (_, n) => ({
    idea_id: `idea_${n % 1_000}`,
    voter_id: `person_${(n * 7 + Math.floor(n / 1_000)) % 2_000}`,
    cast_at: at,
  }));
  writePackageFiles(folder, {
    people,
    challenges: [{ id: "challenge_1", question: "?", picks_max: 200, created_at: at }],
    ideas,
    contributions,
    votes,
  });

  const imported = await run("import", folder);
  expect(imported).toMatchObject({ code: 0, err: "" });
  expect([await count(world.db, "votes"), await count(world.db, "contributions")]).toEqual([
    80_000, 17_000,
  ]);
  const exported = await run("export", join(folder, "out"));
  expect(exported).toMatchObject({ code: 0, err: "" });
  console.log(
    `peak memory: import ${imported.megabytes.toFixed(0)} MB, ` +
      `export ${exported.megabytes.toFixed(0)} MB; ${imported.out.split("\n").at(-2)}`,
  );
  expect(imported.megabytes).toBeLessThan(300);
  expect(exported.megabytes).toBeLessThan(300);
});

test("import command: a zip with outside paths, damage or other files, it is refused", {
  timeout: 120_000,
}, async ({ folder, run, world }) => {
  const path = join(folder, "bad.zip");
  const people = everything.people.map((row) => `${JSON.stringify(row)}\n`).join("");
  await writeZip(path, [["aa/people.jsonl", people]]);
  writeFileSync(
    path,
    Buffer.from(
      readFileSync(path).toString("latin1").replaceAll("aa/people", "../people"),
      "latin1",
    ),
  );
  expect(await run("import", path)).toMatchObject({
    code: 66,
    err: expect.stringContaining("invalid relative path: ../people.jsonl"),
  });

  await writeZip(path, [
    ["people.jsonl", people],
    ["evil.sh", "rm -rf /"],
  ]);
  expect(await run("import", path)).toMatchObject({
    code: 66,
    err: expect.stringContaining("evil.sh: not a file of a package"),
  });

  await writeZip(path, [["people.jsonl", people]]);
  const intact = readFileSync(path);
  const damaged = Buffer.from(intact);
  damaged[60]! ^= 0xff;
  writeFileSync(path, damaged);
  expect(await run("import", path)).toMatchObject({
    code: 66,
    err: expect.stringContaining("Nothing was imported"),
  });
  writeFileSync(path, intact.subarray(0, -30));
  expect(await run("import", path)).toMatchObject({ code: 66 });
  writeFileSync(join(folder, "people.jsonl"), Buffer.from([0x7b, 0xff, 0x7d]));
  rmSync(path);
  expect(await run("import", folder)).toMatchObject({
    code: 66,
    err: expect.stringMatching(/people\.jsonl:1: .*utf-8/i),
  });
  expect(await run("import", join(folder, "nowhere"))).toMatchObject({
    code: 66,
    err: expect.stringContaining("there is nothing here"),
  });
  expect(await count(world.db, "people")).toBe(0);
});
