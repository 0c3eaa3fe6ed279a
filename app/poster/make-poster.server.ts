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
import { pdfOf } from "./pdf.server.ts";
import { pngOf, svgOf } from "./picture.server.ts";
import { portraitSheet } from "./portrait.server.ts";
import { orderName, type PosterOrder } from "./poster-order.ts";
import { type House, ourColours, type PosterParts } from "./poster-parts.server.ts";
import { posterWords, type Voice } from "./poster-text.ts";
import type { Sheet } from "./sheet.ts";
import { specimen } from "./specimen.server.ts";

type Wanted = {
  facts: PosterFacts;
  order: PosterOrder;
  name: string;
  address: string;
  organisation: Pick<Organisation, "name" | "colour" | "logo">;
  voiceOf(locale: Locale): Voice;
};
/** `tag` is another as soon as anything on the poster is another. */
export type Poster = {
  tag: string;
  type: string;
  file(): Promise<{ bytes: number; read(): Readable }>;
};

/**
 * A poster of a challenge. It costs a third of a second, so it is kept under the hash of everything it was made from, where the
 * nightly sweep takes it away again; one is made at a time, and who asks for the same one meanwhile gets that one.
 */
export function posterOf(wanted: Wanted, storage: Storage): Poster {
  const {
    facts,
    order,
    name,
    address,
    organisation: { name: owner, colour, logo },
  } = wanted;
  const speaking = voicesOf(wanted);
  const sheets = order.language === "both" ? speaking.map((voice) => [voice]) : [speaking];
  const words = sheets.map((voices) => voices.map((voice) => posterWords(facts, voice)));
  const tag = createHash("sha256")
    .update(JSON.stringify([edition(), order, name, address, owner, colour, logo, facts, words]))
    .digest("hex")
    .slice(0, 32);
  const key = `posters/${tag}/${orderName(order)}`;

  const make = async () => {
    const [photos, house] = [
      await photosOf(facts, storage),
      await houseOf(wanted.organisation, storage),
    ];
    const drawn = words.map((said, page): Sheet => {
      const parts: PosterParts = {
        facts,
        words: said,
        language: sheets[page]![0]!.locale,
        name,
        address,
        house,
        photos,
      };
      return order.size === "slide" ? landscapeSheet(parts) : portraitSheet(parts);
    });
    return order.as === "pdf"
      ? pdfOf(drawn, order.size === "a3" ? Math.SQRT2 : 1)
      : pngOf(drawn[0]!, order.size === "slide" ? 1920 : 1000);
  };
  return {
    tag,
    type: order.as === "pdf" ? "application/pdf" : "image/png",
    async file() {
      const kept = await storage.get(key);
      if (kept) return kept;
      const bytes = await once(key, make);
      await storage.put(key, bytes);
      return { bytes: bytes.length, read: () => Readable.from([bytes]) };
    },
  };
}

// The language of the challenge goes first where there are two.
function voicesOf({ facts, order: { language }, voiceOf }: Wanted): Voice[] {
  if (language !== "both" && language !== "mixed") return [voiceOf(language)];
  return [...locales]
    .sort((a, b) => Number(b === facts.language) - Number(a === facts.language))
    .slice(0, 2)
    .map(voiceOf);
}

async function houseOf(
  { name, colour, logo }: Wanted["organisation"],
  storage: Storage,
): Promise<House> {
  const bytes = logo && (await bytesOf(sizeKey(logo.storageKey, 800), storage));
  const png =
    bytes &&
    (await sharp(bytes)
      .png()
      .toBuffer()
      .then(
        (made) => made,
        () => null,
      ));
  return {
    name,
    logo: logo && png ? { png, width: logo.width, height: logo.height } : null,
    colours: colour === null ? ourColours : ownShade(colour, "light").colours,
  };
}

async function bytesOf(key: string, storage: Storage): Promise<Buffer | null> {
  const kept = await storage.get(key);
  if (!kept) return null;
  const parts: Buffer[] = [];
  for await (const part of kept.read()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

// Photos of the people who are drawn, small and square. One that cannot be read is not worth a poster: initials take its place.
async function photosOf(
  { team, photos }: PosterFacts,
  storage: Storage,
): Promise<Map<string, Uint8Array>> {
  const drawn = (["sponsor", "juror", "manager"] as const).flatMap((role) =>
    team.filter((one) => one.role === role).slice(0, role === "sponsor" ? 6 : 3),
  );
  const found = new Map<string, Uint8Array>();
  for (const { id } of drawn) {
    const photo =
      photos[id] && !found.has(id) ? await bytesOf(sizeKey(photos[id], 320), storage) : null;
    if (!photo) continue;
    const jpeg = await sharp(photo)
      .resize(320, 320, { fit: "cover" })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 84 })
      .toBuffer()
      .then(
        (made) => made,
        () => null,
      );
    if (jpeg) found.set(id, jpeg);
  }
  return found;
}

const working = new Map<string, Promise<Buffer>>();
let line: Promise<unknown> = Promise.resolve();

function once(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const same = working.get(key);
  if (same) return same;
  const mine = line.then(make);
  line = mine.then(
    () => {},
    () => {},
  );
  working.set(key, mine);
  return mine.finally(() => working.delete(key));
}

// What the drawing looks like: another as soon as somebody changes how posters are drawn, so that nobody has to remember to say so.
let known: string | undefined;
const edition = () =>
  (known ??= createHash("sha256")
    .update(svgOf(portraitSheet(specimen())) + svgOf(landscapeSheet(specimen())))
    .digest("hex"));
