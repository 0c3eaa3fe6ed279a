import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rawClient } from "#db/client.server.ts";
import { testDatabase } from "#tests/database.ts";

const folder = "db/migrations";
const { entries } = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as {
  entries: { tag: string }[];
};
const tags = entries.map(({ tag }) => tag);

/**
 * Runs `act` in a new database with the tables from before a migration. `upgrade` applies that
 * migration and those after it.
 */
async function withTablesBefore(
  migration: string,
  act: (client: ReturnType<typeof rawClient>, upgrade: () => Promise<void>) => Promise<void>,
) {
  const { server } = testDatabase();
  const name = `gs_upgrade_${randomBytes(5).toString("hex")}`;
  const admin = rawClient(server);
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const client = rawClient(url.href);
  const apply = async (part: readonly string[]) => {
    for (const tag of part) await client.unsafe(readFileSync(`${folder}/${tag}.sql`, "utf8"));
  };
  const position = tags.indexOf(migration);
  try {
    await apply(tags.slice(0, position));
    await act(client, () => apply(tags.slice(position)));
  } finally {
    await client.end();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  }
}

test("0002_person_subjects: subjects in one text, become rows in the same order", async () => {
  await withTablesBefore("0002_person_subjects", async (client, upgrade) => {
    await client`
      insert into people (id, name, subjects)
      values
        ('person_kim', 'Kim', 'wound care, lamps, the night shift'),
        ('person_imported', 'Imported', ${`lamps,,lamps , ${"a".repeat(50)}`}),
        ('person_none', 'None', '')`;
    await upgrade();
    expect([
      ...(await client`
        select person_id, array_agg(subject order by position) as subjects, max(position) as last
        from person_subjects
        group by person_id
        order by person_id`),
    ]).toEqual([
      { person_id: "person_imported", subjects: ["lamps", "a".repeat(40)], last: 1 },
      { person_id: "person_kim", subjects: ["wound care", "lamps", "the night shift"], last: 2 },
    ]);
  });
});

test("0003_null_for_no_text: empty texts, become null and others stay", async () => {
  await withTablesBefore("0003_null_for_no_text", async (client, upgrade) => {
    await client`
      insert into files (id, storage_key, content_type, bytes, width, height, name)
      values
        ('file_picture', 'a', 'image/webp', 1, 1, 1, ''),
        ('file_table', 'b', 'text/csv', 1, 0, 0, 'costs.csv')`;
    await upgrade();
    expect([...(await client`select id, name from files order by id`)]).toEqual([
      { id: "file_picture", name: null },
      { id: "file_table", name: "costs.csv" },
    ]);
    await expect(client`update files set name = ''`).rejects.toThrow("files_texts");
  });
});
