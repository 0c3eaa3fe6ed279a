import sharp from "sharp";
import { expect, test } from "vitest";
import { sizeKey } from "#app/domain/file/store-picture.ts";
import type { Organisation } from "#app/domain/organisation/organisation-now.ts";
import { posterOf } from "#app/poster/make-poster.server.ts";
import { orderName, orderOf, posterLanguages, posterSizes } from "#app/poster/poster-order.ts";
import { ownShade } from "#app/styles/own-palette.server.ts";
import { palette } from "#app/styles/palette.ts";
import { makePosterFacts, voiceOf } from "#tests/make/poster.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { codeInPng, pagesOf } from "./rendered.ts";

const facts = makePosterFacts();
const address = `https://ideas.example.org/challenges/${facts.id}`;
const storage = makeStorage();
const organisation = { name: "", colour: null, logo: null };
const yellow = "#ffe000"; // no word in it can be read on white, so it is made darker

async function made(
  name: string,
  over: Partial<typeof facts> = {},
  organisation: Pick<Organisation, "name" | "colour" | "logo"> = {
    name: "",
    colour: null,
    logo: null,
  },
): Promise<Buffer> {
  const order = orderOf(name)!;
  const { file } = posterOf(
    { facts: { ...facts, ...over }, order, name: "Groundswell", address, organisation, voiceOf },
    storage,
  );
  const parts: Buffer[] = [];
  for await (const part of (await file()).read()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const pdfs = posterSizes.flatMap((size) =>
  posterLanguages.map((language) => orderName({ size, language, as: "pdf" })),
);
const sizes = { a4: [595, 842], a3: [842, 1191], slide: [960, 540] };

test.each(pdfs)(
  "another engine reads from %s exactly the address of the challenge, and the question as words",
  async (name) => {
    const { size, language } = orderOf(name)!;
    const pages = await pagesOf(await made(name));
    expect(pages.map(({ code }) => code)).toEqual(Array(language === "both" ? 2 : 1).fill(address));
    for (const { width, height, text } of pages) {
      expect([width, height]).toEqual(sizes[size]);
      expect(text).toContain("Hoe verliezen we minder tijd");
      expect(text).toContain("ideas.example.org");
    }
  },
);

test.each(["slide-nl.png", "slide-en.png", "slide-mixed.png", "a4-nl.png", "a3-mixed.png"])(
  "a camera reads exactly the address from %s",
  async (name) => {
    expect(await codeInPng(await made(name))).toBe(address);
  },
);

test("a poster speaks its language, and the one with both says everything twice", async () => {
  const [dutch] = await pagesOf(await made("a4-nl.pdf"));
  expect(dutch!.text).toContain("Plaats je idee tot en met zondag 5 april");
  const [english] = await pagesOf(await made("a4-en.pdf"));
  expect(english!.text).toContain("Post your idea until the end of Sunday 5 April");
  const [mixed] = await pagesOf(await made("a4-mixed.pdf"));
  for (const said of ["Plaats je idee", "Post your idea", "Scan en doe mee", "Scan and join in"])
    expect(mixed!.text).toContain(said);
  expect((await pagesOf(await made("a4-both.pdf"))).map(({ text }) => /Plaats/.test(text))).toEqual(
    [true, false],
  );
});

test("the document says its title and language, and which parts are headings, pictures and decoration", async () => {
  const pdf = (await made("a4-nl.pdf")).toString("latin1");
  expect(pdf).toMatch(/\/Lang \(nl\)/);
  expect(pdf).toMatch(/\/Marked true/);
  expect(pdf).toMatch(/\/DisplayDocTitle true/);
  expect(pdf).toMatch(/\/S \/H1/);
  expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
  expect(pdf).toContain(`/Alt (${address})`);
});

/** How much of a picture has exactly this colour. */
async function shareOf(png: Buffer, colour: string): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  for (let at = 0; at < data.length; at += 3)
    if (wanted.every((value, n) => data[at + n] === value)) found++;
  return found / (info.width * info.height);
}

test.each(["a4-nl.png", "slide-nl.png"])(
  "%s is in the organisation's colour, made so that everybody can read it, and shows its logo",
  async (name) => {
    const readable = ownShade(yellow, "light").colours;
    const blue = "#1240ab";
    await storage.put(
      sizeKey("lo/logo", 800),
      await sharp({ create: { width: 800, height: 200, channels: 3, background: blue } })
        .webp({ lossless: true })
        .toBuffer(),
    );
    const own = await made(
      name,
      {},
      {
        name: "Noorderhaven",
        colour: yellow,
        logo: { id: "file_1", storageKey: "lo/logo", width: 800, height: 200 },
      },
    );
    const ours = await made(name);
    expect(await shareOf(own, readable.action)).toBeGreaterThan(0.015);
    expect(await shareOf(own, blue)).toBeGreaterThan(0.003);
    expect(await shareOf(ours, readable.action)).toBe(0);
    expect(await shareOf(own, palette.action.light)).toBeLessThan(0.002); // but for our own small mark
  },
);

test("a poster names the organisation where it has no logo, or one that cannot be read", async () => {
  for (const logo of [null, { id: "file_1", storageKey: "no/where", width: 800, height: 200 }]) {
    const [page] = await pagesOf(
      await made("a4-nl.pdf", {}, { name: "Noorderhaven", colour: null, logo }),
    );
    expect(page!.text).toContain("Noorderhaven");
    expect(page!.text).toContain("Groundswell");
  }
});

test("the same poster is drawn once, and drawn anew when a word on it changes", () => {
  const tag = (over: Partial<typeof facts> = {}, at = address) =>
    posterOf(
      {
        facts: { ...facts, ...over },
        order: orderOf("a4-nl.pdf")!,
        name: "Groundswell",
        address: at,
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

test("whatever people wrote, a poster is made in time and stays small", async () => {
  const team = Array.from({ length: 400 }, (_, at) => ({
    ...facts.team[0]!,
    id: `person_${at}`,
    name: "Anna-Margaretha van der Zwaan ".repeat(4),
    words: "Woorden zonder eind. ".repeat(400),
  }));
  const began = performance.now();
  const pdf = await made("a3-mixed.pdf", {
    question: "Wat ".repeat(500),
    why: "spoedeisendehulpafdeling".repeat(4_000),
    reward: "x".repeat(100_000),
    team,
  });
  expect(performance.now() - began).toBeLessThan(8_000);
  expect(pdf.length).toBeLessThan(400_000);
});

test.each(["a4-nl.exe", "a5-nl.pdf", "a4-xx.pdf", "a4.pdf", "a4-both.png", "", "../a4-nl.pdf"])(
  "%s is no poster",
  (name) => expect(orderOf(name)).toBeNull(),
);
