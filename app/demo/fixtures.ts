// The evidence posted this morning: a photo of a tally board, a table and a list to download.
import { readFile } from "node:fs/promises";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import { storeFile } from "#app/domain/file/store-file.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";

const tallyRows = [
  ["maandag", 5, 2],
  ["dinsdag", 2, 5],
  ["woensdag", 3, 0],
  ["donderdag", 1, 3],
] as const;

/** Posts the tally as evidence: always the table; with storage the photo and the list as well. */
export async function postTally(nurse: Ctx, ideaId: string, storage?: Storage): Promise<void> {
  const table = [
    "| Dag | Zelf gezegd | Na het zinnetje |",
    "| --- | --- | --- |",
    ...tallyRows.map(([day, unprompted, prompted]) => `| ${day} | ${unprompted} | ${prompted} |`),
  ].join("\n");
  const [photo, list] = storage
    ? [
        await store(nurse, storage, "tally-board.png", await readFile("app/demo/tally-board.png")),
        await store(nurse, storage, "Turflijst overdracht.csv", csv()),
      ]
    : [];
  const body = [
    "Vier dagen geturfd op 2B: hoe vaak vulde de patiënt iets aan, uit zichzelf of na ‘Klopt " +
      "dit volgens u?’.",
    photo &&
      `![Het bord op 2B: vier dagen, met streepjes per keer dat een patiënt iets ` +
        `aanvulde](/files/${photo})`,
    table,
    list && `[Turflijst overdracht.csv](/files/${list})`,
    "Op dinsdag en donderdag kwam het meeste pas na het zinnetje.",
  ]
    .filter(Boolean)
    .join("\n\n");
  await contribute(nurse, { ideaId, kind: "evidence", body: richTextFromText(body) });
}

const csv = () =>
  Buffer.from(
    `dag;zelf gezegd;na het zinnetje\n${tallyRows.map((row) => row.join(";")).join("\n")}\n`,
  );
const store = async (nurse: Ctx, storage: Storage, name: string, bytes: Buffer) =>
  (await storeFile(nurse, storage, new File([Uint8Array.from(bytes)], name))).id;
