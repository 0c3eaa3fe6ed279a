import sharp from "sharp";
import { expect, test } from "vitest";
import { sizeKey } from "#app/domain/file/store-picture.ts";
import type { Organisation } from "#app/domain/organisation/organisation-now.ts";
import { makePoster } from "#app/poster/make-poster.server.ts";
import {
  parsePosterOrder,
  posterFileName,
  posterLanguages,
  posterSizes,
} from "#app/poster/poster-order.ts";
import { ownShade } from "#app/styles/own-palette.server.ts";
import { palette } from "#app/styles/palette.ts";
import { makePosterFacts, voiceOf } from "#tests/make/poster.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { codeInPng, pagesOf } from "./rendered.ts";

const facts = makePosterFacts();
const address = `https://ideas.example.org/challenges/${facts.id}`;
const storage = makeStorage();
type PosterOrganisation = Pick<Organisation, "name" | "colour" | "logo">;
const organisation: PosterOrganisation = { name: "", colour: null, logo: null };
/** Text in it cannot be read on white, so it is made darker. */
const yellow = "#ffe000";

async function posterBytes(
  name: string,
  changes: Partial<typeof facts> = {},
  owner: PosterOrganisation = organisation,
): Promise<Buffer> {
  const order = parsePosterOrder(name)!;
  const { file } = makePoster(
    {
      facts: { ...facts, ...changes },
      order,
      name: "Groundswell",
      address,
      organisation: owner,
      voiceOf,
    },
    storage,
  );
  const chunks: Buffer[] = [];
  for await (const chunk of (await file()).read()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const pdfs = posterSizes.flatMap((size) =>
  posterLanguages.map((language) => posterFileName({ size, language, format: "pdf" })),
);
const sizes = { a4: [595, 842], a3: [842, 1191], slide: [960, 540] };

test.each(pdfs)(
  "makePoster: %s, another PDF engine reads the QR code and the question",
  async (name) => {
    const { size, language } = parsePosterOrder(name)!;
    const pages = await pagesOf(await posterBytes(name));
    expect(pages.map(({ code }) => code)).toEqual(Array(language === "both" ? 2 : 1).fill(address));
    for (const { width, height, text } of pages) {
      expect([width, height]).toEqual(sizes[size]);
      expect(text).toContain("Hoe verliezen we minder tijd");
      expect(text).toContain("ideas.example.org");
    }
  },
);

test.each(["slide-nl.png", "slide-en.png", "slide-mixed.png", "a4-nl.png", "a3-mixed.png"])(
  "makePoster: %s, its QR code holds the address of the challenge",
  async (name) => {
    expect(await codeInPng(await posterBytes(name))).toBe(address);
  },
);

test("makePoster: each language, and both on one poster", async () => {
  const [dutch] = await pagesOf(await posterBytes("a4-nl.pdf"));
  expect(dutch!.text).toContain("Plaats je idee tot en met zondag 5 april");
  const [english] = await pagesOf(await posterBytes("a4-en.pdf"));
  expect(english!.text).toContain("Post your idea until the end of Sunday 5 April");
  const [mixed] = await pagesOf(await posterBytes("a4-mixed.pdf"));
  for (const text of ["Plaats je idee", "Post your idea", "Scan en doe mee", "Scan and join in"])
    expect(mixed!.text).toContain(text);
  expect(
    (await pagesOf(await posterBytes("a4-both.pdf"))).map(({ text }) => /Plaats/.test(text)),
  ).toEqual([true, false]);
});

test("makePoster: a PDF, tagged with title, language, headings and figures", async () => {
  const pdf = (await posterBytes("a4-nl.pdf")).toString("latin1");
  expect(pdf).toMatch(/\/Lang \(nl\)/);
  expect(pdf).toMatch(/\/Marked true/);
  expect(pdf).toMatch(/\/DisplayDocTitle true/);
  expect(pdf).toMatch(/\/S \/H1/);
  expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
  expect(pdf).toContain(`/Alt (${address})`);
});

/** The share of pixels with exactly this colour. */
async function shareOf(png: Buffer, colour: string): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  let count = 0;
  for (let pixel = 0; pixel < data.length; pixel += 3)
    if (wanted.every((value, channel) => data[pixel + channel] === value)) count++;
  return count / (info.width * info.height);
}

test.each(["a4-nl.png", "slide-nl.png"])(
  "makePoster: %s of an organisation, in its colour made readable, with its logo",
  async (name) => {
    const readable = ownShade(yellow, "light").colours;
    const blue = "#1240ab";
    await storage.put(
      sizeKey("lo/logo", 800),
      await sharp({ create: { width: 800, height: 200, channels: 3, background: blue } })
        .webp({ lossless: true })
        .toBuffer(),
    );
    const branded = await posterBytes(
      name,
      {},
      {
        name: "Noorderhaven",
        colour: yellow,
        logo: { id: "file_1", storageKey: "lo/logo", width: 800, height: 200 },
      },
    );
    const plain = await posterBytes(name);
    expect(await shareOf(branded, readable.action)).toBeGreaterThan(0.015);
    expect(await shareOf(branded, blue)).toBeGreaterThan(0.003);
    expect(await shareOf(plain, readable.action)).toBe(0);
    // Only our own small logo has that colour.
    expect(await shareOf(branded, palette.action.light)).toBeLessThan(0.002);
  },
);

test("makePoster: no logo or an unreadable one, shows the name of the organisation", async () => {
  for (const logo of [null, { id: "file_1", storageKey: "no/where", width: 800, height: 200 }]) {
    const [page] = await pagesOf(
      await posterBytes("a4-nl.pdf", {}, { name: "Noorderhaven", colour: null, logo }),
    );
    expect(page!.text).toContain("Noorderhaven");
    expect(page!.text).toContain("Groundswell");
  }
});

test("makePoster: the tag changes when the question, phase or address changes", () => {
  const tag = (changes: Partial<typeof facts> = {}, posterAddress = address) =>
    makePoster(
      {
        facts: { ...facts, ...changes },
        order: parsePosterOrder("a4-nl.pdf")!,
        name: "Groundswell",
        address: posterAddress,
        organisation,
        voiceOf,
      },
      storage,
    ).tag;
  expect(tag()).toBe(tag());
  expect(
    new Set([
      tag(),
      tag({ question: "Wat kan weg?" }),
      tag({ phase: "jury" }),
      tag({}, "https://other.example.org/challenges/1"),
    ]).size,
  ).toBe(4);
});

test("makePoster: extremely long texts, drawn within 8 s and under 400 kB", async () => {
  const team = Array.from({ length: 400 }, (_, index) => ({
    ...facts.team[0]!,
    id: `person_${index}`,
    name: "Anna-Margaretha van der Zwaan ".repeat(4),
    statement: "Woorden zonder eind. ".repeat(400),
  }));
  const startedAt = performance.now();
  const pdf = await posterBytes("a3-mixed.pdf", {
    question: "Wat ".repeat(500),
    why: "spoedeisendehulpafdeling".repeat(4_000),
    reward: "x".repeat(100_000),
    team,
  });
  expect(performance.now() - startedAt).toBeLessThan(8_000);
  expect(pdf.length).toBeLessThan(400_000);
});

test.each(["a4-nl.exe", "a5-nl.pdf", "a4-xx.pdf", "a4.pdf", "a4-both.png", "", "../a4-nl.pdf"])(
  "parsePosterOrder: %s, no poster",
  (name) => expect(parsePosterOrder(name)).toBeNull(),
);
