// The parts of a poster, for the sheet that hangs and the one on a screen.
import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import { initialsOf, shadeOf } from "#app/std/initials.ts";
import { qrCode } from "#app/std/qr-code.ts";
import { crestOf, seaHeight, stepWidth, swellPath } from "#app/std/swell-line.ts";
import type { OwnColours } from "#app/styles/own-palette.server.ts";
import { palette } from "#app/styles/palette.ts";
import { widthOf } from "./glyphs.server.ts";
import { hungSteps, type PosterWords } from "./poster-text.ts";
import { oneLine, put } from "./set-text.server.ts";
import { type Block, circle, type Mark, type Path, pebble, stretched } from "./sheet.ts";

type Colour = keyof typeof palette;
export const shade = (colour: Colour) => palette[colour].light;
export const deep = "#063b44"; // the sea where it is deepest: white words on it stand at 11 : 1
export const paleFoam = "#cfe6e4"; // words of the second rank on the sea

/** Whose poster it is: the organisation's name and logo, and what its colour makes of the colour of doing. Without them it is ours. */
export type House = {
  name: string;
  logo: { png: Uint8Array; width: number; height: number } | null;
  colours: Pick<OwnColours, "action" | "on-action" | "dawn">;
};
export const ourColours: House["colours"] = {
  action: shade("action"),
  "on-action": shade("on-action"),
  dawn: shade("dawn"),
};

/** Everything a sheet is made from. `words`: one language, or two on one sheet, the first of them first. */
export type PosterParts = {
  facts: PosterFacts;
  words: PosterWords[];
  language: string;
  name: string;
  address: string;
  house: House;
  photos: ReadonlyMap<string, Uint8Array>;
};

export type Place = { x: number; y: number; width: number; height: number };

/** Three rising arcs, the last in the colour of doing; `x`, `y` is where they stand, on the left. */
export function logo(x: number, y: number, width: number, colour: string): Path[] {
  const k = width / 32;
  const arc = (d: string, stroke: string): Path => ({
    kind: "path",
    d: stretched(d, { x, y: y - 26 * k, across: k, down: k }),
    stroke,
    width: 3.4 * k,
  });
  return [
    arc("M2.5 26C4.6 20.3 6.8 20.3 8.9 26", colour),
    arc("M10.5 26C13.3 14 16 14 18.700 26", colour),
    arc("M20.3 26C23.5 4.700 26.500 4.700 29.6 26", shade("action")),
  ];
}

/** Whose it is, on one line that stands on `y`: the organisation's logo or name with ours small beside it, or ours alone. */
export function houseLine(
  { house, name }: PosterParts,
  { x, y, size, most }: { x: number; y: number; size: number; most: number },
): Block[] {
  const ours = (left: number, k: number): Block[] => [
    { as: "decoration", marks: logo(left, y + size * 0.06, size * 2 * k, shade("ink")) },
    {
      as: "paragraph",
      marks: put([name], {
        face: "title",
        size: size * k,
        leading: 1,
        x: left + size * 2.52 * k,
        y,
        colour: shade(k < 1 ? "muted" : "ink"),
      }),
    },
  ];
  if (!house.logo && !house.name) return ours(x, 1);
  const gap = size * 1.2;
  if (!house.logo) {
    const own = oneLine(house.name, "title", most * 0.62, size * 1.25);
    return [
      {
        as: "paragraph",
        marks: put([house.name], {
          face: "title",
          size: own.size,
          leading: 1,
          x,
          y,
          colour: shade("ink"),
        }),
      },
      ...ours(x + own.width + gap, 0.72),
    ];
  }
  const across = Math.min((size * 2.5) / house.logo.height, (most * 0.55) / house.logo.width);
  const [width, height] = [house.logo.width * across, house.logo.height * across];
  return [
    {
      as: "figure",
      says: house.name || name,
      marks: [
        { kind: "picture", png: house.logo.png, x, y: y - size * 0.34 - height / 2, width, height },
      ],
    },
    ...ours(x + width + gap, 0.72),
  ];
}

/** The sea under the path of a challenge, over the whole width of the sheet, and the sun that comes up behind its last crest. */
export function sea({ x, y, width, height }: Place, bottom: number, steps: number): Mark[] {
  const { line, water, crest } = seaLine({ x, y, width, height }, bottom, steps);
  const sun = crest(steps - 1);
  const radius = height * 0.46;
  const back = stretched(swellPath(steps), {
    x: x - width * 0.13,
    y: y - height * 0.05,
    across: (width * 1.3) / (steps * stepWidth),
    down: height / seaHeight,
  });
  return [
    { kind: "path", d: circle(sun.x, sun.y, radius * 1.5), fill: shade("sun"), opacity: 0.14 },
    { kind: "path", d: circle(sun.x, sun.y, radius * 1.22), fill: shade("sun"), opacity: 0.22 },
    { kind: "path", d: circle(sun.x, sun.y, radius), fill: shade("sun") },
    { kind: "path", d: `${back}L${x + width * 1.2} ${bottom}L${x} ${bottom}Z`, fill: "#b7dbda" },
    { kind: "path", d: water, fill: { from: shade("sea"), to: deep, top: y, bottom } },
    { kind: "path", d: line, stroke: "#8fd6d3", width: height * 0.022 },
  ];
}

function seaLine({ x, y, width, height }: Place, bottom: number, steps: number) {
  const stretch = { x, y, across: width / (steps * stepWidth), down: height / seaHeight };
  const line = stretched(swellPath(steps), stretch);
  const crest = (at: number) => {
    const point = crestOf(at, steps);
    return { x: x + point.x * stretch.across, y: y + point.y * stretch.down };
  };
  return { line, water: `${line}L${x + width} ${bottom}L${x} ${bottom}Z`, crest };
}

/** The crests of the path: where one can join in the colour of doing, the last in that of the sun; under them what they are, when, and who decides. */
export function crests(
  parts: PosterParts,
  place: Place,
  { y, size }: { y: number; size: number },
): Block {
  const { facts, words, house } = parts;
  const steps = hungSteps(facts);
  const here = Math.max(
    steps.findIndex((step) => step.phase === facts.phase),
    0,
  );
  const { crest } = seaLine(place, 0, steps.length);
  const room = place.width / steps.length - size * 0.5;
  const marks = steps.flatMap(({ phase }, at): Mark[] => {
    const { x, y: top } = crest(at);
    const last = at === steps.length - 1;
    const dot = size * (at === here || last ? 0.62 : 0.42);
    const names = words
      .map((said) => said.steps[at]!.name)
      .filter((name, n, all) => all.indexOf(name) === n);
    const fit = Math.min(...names.map((name) => oneLine(name, "bold", room, size).size));
    let line = y;
    const marks: Mark[] = [
      {
        kind: "path",
        d: circle(x, top, dot + size * 0.22),
        fill: at === here || last ? "#ffffff" : shade("sea"),
      },
      {
        kind: "path",
        d: circle(x, top, dot),
        fill: at === here ? house.colours.action : last ? shade("sun") : "#ffffff",
      },
    ];
    names.forEach((name, n) => {
      marks.push(
        ...put([name], {
          face: n ? "text" : "bold",
          size: n ? fit * 0.94 : fit,
          leading: 1,
          x,
          y: line,
          colour: n ? paleFoam : "#ffffff",
          middle: true,
        }),
      );
      line += size * 1.2;
    });
    const { date } = words[0]!.steps[at]!;
    if (date)
      marks.push(
        ...put([date], {
          face: "text",
          size: size * 0.88,
          leading: 1,
          x,
          y: line,
          colour: paleFoam,
          middle: true,
        }),
      );
    marks.push(...deciders(parts, phase, { x, y: line + size * 0.75, size: size * 1.9, room }));
    return marks;
  });
  return { as: "figure", says: words.map((said) => said.path).join(" "), marks };
}

const decidesAt = { selection: "manager", jury: "juror", decision: "sponsor" } as const;

function deciders(
  { facts, photos }: PosterParts,
  phase: string,
  { x, y, size, room }: { x: number; y: number; size: number; room: number },
): Mark[] {
  const role = decidesAt[phase as keyof typeof decidesAt];
  const most = Math.max(Math.floor((room - size) / (size * 0.72)) + 1, 1);
  const people = facts.team.filter((one) => one.role === role).slice(0, Math.min(most, 3));
  const left = x - (size * (1 + (people.length - 1) * 0.72)) / 2;
  return people.flatMap((person, at) =>
    portrait(person, photos, { x: left + at * size * 0.72, y, size }),
  );
}

/** Somebody's photo in a ring, or initials on the colour of their id. */
export function portrait(
  { id, name }: { id: string; name: string },
  photos: ReadonlyMap<string, Uint8Array>,
  { x, y, size }: { x: number; y: number; size: number },
): Mark[] {
  const jpeg = photos.get(id);
  const [middle, ring] = [size / 2, size * 0.04 + 0.6];
  const marks: Mark[] = [
    { kind: "path", d: circle(x + middle, y + middle, middle), fill: "#ffffff" },
  ];
  if (jpeg)
    return [...marks, { kind: "face", jpeg, x: x + ring, y: y + ring, size: size - 2 * ring }];
  const letters = initialsOf(name);
  const height = (size * 0.4) / Math.max(widthOf(letters, "bold", 1) / 1.5, 1);
  return [
    ...marks,
    {
      kind: "path",
      d: circle(x + middle, y + middle, middle - ring),
      fill: shade(`face-${shadeOf(id)}` as Colour),
    },
    ...put([letters], {
      face: "bold",
      size: height,
      leading: 1,
      x: x + middle,
      y: y + middle + height * 0.34,
      colour: shade("ink"),
      middle: true,
    }),
  ];
}

/** The code on white with what to do under it; the address in letters for whose camera does not want to. */
export function codeCard(
  { words, address }: PosterParts,
  { x, width, ...place }: { x: number; width: number } & ({ y: number } | { bottom: number }),
): { y: number; height: number; blocks: Block[] } {
  const { size, d } = qrCode(address);
  const pad = width * 0.03;
  const code = width - 2 * pad;
  const scans = words.map((said) => said.scan);
  const base = oneLine(scans[0]!, "bold", width * 0.86, width * 0.105).size;
  const host = new URL(address).host;
  const small = oneLine(host, "text", width * 0.86, width * 0.062).size;
  const height = code + pad + base * (0.72 + 1.08 * scans.length) + small;
  const y = "y" in place ? place.y : place.bottom - height;
  let line = y + code + pad + base * 0.72;
  const said: Mark[] = [];
  scans.forEach((scan, at) => {
    const { size } = oneLine(scan, at ? "text" : "bold", width * 0.86, at ? base * 0.85 : base);
    said.push(
      ...put([scan], {
        face: at ? "text" : "bold",
        size,
        leading: 1,
        x: x + width / 2,
        y: line,
        colour: shade("ink"),
        middle: true,
      }),
    );
    line += base * 1.08;
  });
  line += small * 0.1;
  return {
    y,
    height,
    blocks: [
      {
        as: "decoration",
        marks: [{ kind: "path", d: pebble(x, y, width, height, width * 0.08), fill: "#ffffff" }],
      },
      {
        as: "figure",
        says: address,
        marks: [
          {
            kind: "path",
            d: stretched(d, { x: x + pad, y: y + pad, across: code / size, down: code / size }),
            fill: "#000000",
          },
        ],
      },
      {
        as: "paragraph",
        marks: [
          ...said,
          ...put([host], {
            face: "text",
            size: small,
            leading: 1,
            x: x + width / 2,
            y: line,
            colour: shade("muted"),
            middle: true,
          }),
        ],
      },
    ],
  };
}

export const pillHeight = (lines: number, size: number) => size * (1 + lines * 1.24);

/** What to do, and until when, in the colour of doing. */
export function joinPill(
  words: readonly Pick<PosterWords, "join" | "when">[],
  colours: House["colours"],
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
): Block {
  const [left, room] = [x + size * 1.1, width - size * 2.2];
  let widest = 0;
  const marks = words.flatMap(({ join, when }, at): Mark[] => {
    const large = at ? size * 0.84 : size;
    const act = oneLine(join, at ? "text" : "bold", room * (when ? 0.5 : 1), large);
    const end = oneLine(when, "text", room - act.width - size * 0.5, large * 0.9);
    const line = { leading: 1, y: y + size * (1.35 + at * 1.24), colour: colours["on-action"] };
    widest = Math.max(widest, when ? act.width + size * 0.5 + end.width : act.width);
    return [
      ...put([join], { ...line, face: at ? "text" : "bold", size: act.size, x: left }),
      ...(when
        ? put([when], { ...line, face: "text", size: end.size, x: left + act.width + size * 0.5 })
        : []),
    ];
  });
  const height = pillHeight(words.length, size);
  return {
    as: "paragraph",
    marks: [
      {
        kind: "path",
        d: pebble(x, y, widest + size * 2.2, height, size * 1.2),
        fill: colours.action,
      },
      ...marks,
    ],
  };
}
