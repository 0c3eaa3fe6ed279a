import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import sharp from "sharp";
import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import { sizeKey } from "#app/domain/file/store-picture.ts";
import type { Organisation } from "#app/domain/organisation/organisation-now.ts";
import { ownShade } from "#app/styles/own-palette.server.ts";
import { type Locale, locales } from "#db/locales.ts";
import { landscapeSheet } from "./landscape.server.ts";
import { sheetsToPdf } from "./pdf.server.ts";
import { sheetToPng, sheetToSvg } from "./picture.server.ts";
import { portraitSheet } from "./portrait.server.ts";
import { type PosterOrder, posterFileName } from "./poster-order.ts";
import { defaultColours, type PosterBranding, type PosterParts } from "./poster-parts.server.ts";
import { type PosterVoice, posterText } from "./poster-text.ts";
import { samplePoster } from "./sample-poster.server.ts";
import type { Sheet } from "./sheet.ts";

type PosterRequest = {
  facts: PosterFacts;
  order: PosterOrder;
  name: string;
  address: string;
  organisation: Pick<Organisation, "name" | "colour" | "logo">;
  voiceOf(locale: Locale): PosterVoice;
};
/** `tag` changes as soon as anything on the poster changes. */
export type Poster = {
  tag: string;
  type: string;
  file(): Promise<{ bytes: number; read(): Readable }>;
};

/**
 * A poster of a challenge. Drawing one takes a third of a second, so it is stored under the hash of
 * everything it is made from, until the nightly clean-up of files. Posters are drawn one at a
 * time, and parallel requests for the same poster share one drawing.
 */
export function makePoster(request: PosterRequest, storage: Storage): Poster {
  const { facts, order, name, address, organisation } = request;
  const voices = voicesOf(request);
  const pages = order.language === "both" ? voices.map((voice) => [voice]) : [voices];
  const texts = pages.map((page) => page.map((voice) => posterText(facts, voice)));
  const { name: owner, colour, logo } = organisation;
  const tag = createHash("sha256")
    .update(JSON.stringify([edition(), order, name, address, owner, colour, logo, facts, texts]))
    .digest("hex")
    .slice(0, 32);
  const key = `posters/${tag}/${posterFileName(order)}`;

  const draw = async () => {
    const photos = await photosOf(facts, storage);
    const branding = await brandingOf(organisation, storage);
    const sheets = texts.map((pageTexts, page): Sheet => {
      const parts: PosterParts = {
        facts,
        texts: pageTexts,
        language: pages[page]![0]!.locale,
        name,
        address,
        branding,
        photos,
      };
      return order.size === "slide" ? landscapeSheet(parts) : portraitSheet(parts);
    });
    return order.format === "pdf"
      ? sheetsToPdf(sheets, order.size === "a3" ? Math.SQRT2 : 1)
      : sheetToPng(sheets[0]!, order.size === "slide" ? 1920 : 1000);
  };
  return {
    tag,
    type: order.format === "pdf" ? "application/pdf" : "image/png",
    async file() {
      const stored = await storage.get(key);
      if (stored) return stored;
      const bytes = await drawOnce(key, draw);
      await storage.put(key, bytes);
      return { bytes: bytes.length, read: () => Readable.from([bytes]) };
    },
  };
}

// The language of the challenge goes first where there are two.
function voicesOf({ facts, order: { language }, voiceOf }: PosterRequest): PosterVoice[] {
  if (language !== "both" && language !== "mixed") return [voiceOf(language)];
  return [...locales]
    .sort((a, b) => Number(b === facts.language) - Number(a === facts.language))
    .slice(0, 2)
    .map(voiceOf);
}

async function brandingOf(
  { name, colour, logo }: PosterRequest["organisation"],
  storage: Storage,
): Promise<PosterBranding> {
  const bytes = logo && (await readBytes(sizeKey(logo.storageKey, 800), storage));
  const png = bytes && (await orNull(sharp(bytes).png().toBuffer()));
  return {
    name,
    logo: logo && png ? { png, width: logo.width, height: logo.height } : null,
    colours: colour === null ? defaultColours : ownShade(colour, "light").colours,
  };
}

async function readBytes(key: string, storage: Storage): Promise<Buffer | null> {
  const stored = await storage.get(key);
  if (!stored) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stored.read()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Photos of the people on the poster, small and square; without a readable one they get initials. */
async function photosOf(
  { team, photos }: PosterFacts,
  storage: Storage,
): Promise<Map<string, Uint8Array>> {
  const shown = (["sponsor", "juror", "manager"] as const).flatMap((role) =>
    team.filter((member) => member.role === role).slice(0, role === "sponsor" ? 6 : 3),
  );
  const jpegs = new Map<string, Uint8Array>();
  for (const { id } of shown) {
    const photoKey = jpegs.has(id) ? undefined : photos[id];
    const photo = photoKey ? await readBytes(sizeKey(photoKey, 320), storage) : null;
    if (!photo) continue;
    const jpeg = await orNull(
      sharp(photo)
        .resize(320, 320, { fit: "cover" })
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 84 })
        .toBuffer(),
    );
    if (jpeg) jpegs.set(id, jpeg);
  }
  return jpegs;
}

/** A picture that cannot be decoded is left out: the poster is worth more. */
const orNull = (picture: Promise<Buffer>): Promise<Buffer | null> => picture.catch(() => null);

const drawing = new Map<string, Promise<Buffer>>();
let queue: Promise<unknown> = Promise.resolve();

function drawOnce(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const running = drawing.get(key);
  if (running) return running;
  const next = queue.then(draw);
  queue = next.catch(() => {});
  drawing.set(key, next);
  return next.finally(() => drawing.delete(key));
}

// A hash of the layout, so that stored posters are not reused after the drawing code has changed.
let layoutHash: string | undefined;
function edition(): string {
  layoutHash ??= hashLayout(samplePoster());
  return layoutHash;
}

const hashLayout = (sample: PosterParts): string =>
  createHash("sha256")
    .update(sheetToSvg(portraitSheet(sample)) + sheetToSvg(landscapeSheet(sample)))
    .digest("hex");
