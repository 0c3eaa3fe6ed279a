// What was counted at the bedside this morning: a photo of the board, a table, and the list to download.
import { readFile } from "node:fs/promises";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import { storeFile } from "#app/domain/file/store-file.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";

const counted = [
  ["maandag", 5, 2],
  ["dinsdag", 2, 5],
  ["woensdag", 3, 0],
  ["donderdag", 1, 3],
] as const;

/** Where there is a place to keep files, the photo and the list come along; the table is always there. */
export async function tally(nurse: Ctx, ideaId: string, storage?: Storage): Promise<void> {
  const table = [
    "| Dag | Zelf gezegd | Na het zinnetje |",
    "| --- | --- | --- |",
    ...counted.map(([day, alone, asked]) => `| ${day} | ${alone} | ${asked} |`),
  ].join("\n");
  const [photo, list] = storage
    ? [
        await put(nurse, storage, "tally-board.png", await readFile("app/demo/tally-board.png")),
        await put(nurse, storage, "Turflijst overdracht.csv", csv()),
      ]
    : [];
  const body = [
    "Vier dagen geturfd op 2B: hoe vaak vulde de patiënt iets aan, uit zichzelf of na ‘Klopt dit volgens u?’.",
    photo &&
      `![Het bord op 2B: vier dagen, met streepjes per keer dat een patiënt iets aanvulde](/files/${photo})`,
    table,
    list && `[Turflijst overdracht.csv](/files/${list})`,
    "Op dinsdag en donderdag kwam het meeste pas na het zinnetje.",
  ]
    .filter(Boolean)
    .join("\n\n");
  await contribute(nurse, { ideaId, kind: "evidence", body: proseFromText(body) });
}

const csv = () =>
  Buffer.from(
    `dag;zelf gezegd;na het zinnetje\n${counted.map((row) => row.join(";")).join("\n")}\n`,
  );
const put = async (nurse: Ctx, storage: Storage, name: string, bytes: Buffer) =>
  (await storeFile(nurse, storage, new File([Uint8Array.from(bytes)], name))).id;
