// The parts that the portrait and the landscape poster share.
import type { PosterFacts } from "#app/domain/challenge/poster-facts.ts";
import { initialsOf, shadeOf } from "#app/std/initials.ts";
import { qrCode } from "#app/std/qr-code.ts";
import { drawingHeight, stepPeak, stepWidth, swellPath } from "#app/std/swell-line.ts";
import type { OwnColours } from "#app/styles/own-palette.server.ts";
import { palette } from "#app/styles/palette.ts";
import { textWidth } from "./glyphs.server.ts";
import { type PosterText, posterSteps } from "./poster-text.ts";
import { fitLine, placeLines } from "./set-text.server.ts";
import {
  type Block,
  circle,
  type Path,
  roundedRectangle,
  type Shape,
  transformPath,
} from "./sheet.ts";

type Colour = keyof typeof palette;
export const shade = (colour: Colour) => palette[colour].light;
/** The darkest water; white text on it has a contrast of 11 : 1. */
export const deepSea = "#063b44";
/** Less important text on the water. */
export const secondaryColour = "#cfe6e4";

/** The organisation's name, logo and action colour; without them the poster has ours. */
export type PosterBranding = {
  name: string;
  logo: { png: Uint8Array; width: number; height: number } | null;
  colours: Pick<OwnColours, "action" | "on-action" | "page-top">;
};
export const defaultColours: PosterBranding["colours"] = {
  action: shade("action"),
  "on-action": shade("on-action"),
  "page-top": shade("page-top"),
};

/** The content of a poster. `texts`: in one language, or in two, with the main one first. */
export type PosterParts = {
  facts: PosterFacts;
  texts: PosterText[];
  language: string;
  name: string;
  address: string;
  branding: PosterBranding;
  photos: ReadonlyMap<string, Uint8Array>;
};

export type Box = { x: number; y: number; width: number; height: number };

/** Our logo: three rising arcs, the last in the action colour; `x`, `y` is its bottom left. */
export function logo(x: number, y: number, width: number, colour: string): Path[] {
  const k = width / 32;
  const arc = (d: string, stroke: string): Path => ({
    kind: "path",
    d: transformPath(d, { x, y: y - 26 * k, scaleX: k, scaleY: k }),
    stroke,
    width: 3.4 * k,
  });
  return [
    arc("M2.5 26C4.6 20.3 6.8 20.3 8.9 26", colour),
    arc("M10.5 26C13.3 14 16 14 18.700 26", colour),
    arc("M20.3 26C23.5 4.700 26.500 4.700 29.6 26", shade("action")),
  ];
}

/**
 * The line with the organisation's logo or name and ours, small, beside it; or with ours alone. Its
 * baseline is at `y`.
 */
export function brandingLine(
  { branding, name }: PosterParts,
  { x, y, size, maxWidth }: { x: number; y: number; size: number; maxWidth: number },
): Block[] {
  const ourLogo = (left: number, k: number): Block[] => [
    { role: "decoration", shapes: logo(left, y + size * 0.06, size * 2 * k, shade("text")) },
    {
      role: "paragraph",
      shapes: placeLines([name], {
        face: "title",
        size: size * k,
        leading: 1,
        x: left + size * 2.52 * k,
        y,
        colour: shade(k < 1 ? "muted" : "text"),
      }),
    },
  ];
  if (!branding.logo && !branding.name) return ourLogo(x, 1);
  const gap = size * 1.2;
  if (!branding.logo) {
    const own = fitLine(branding.name, "title", maxWidth * 0.62, size * 1.25);
    return [
      {
        role: "paragraph",
        shapes: placeLines([branding.name], {
          face: "title",
          size: own.size,
          leading: 1,
          x,
          y,
          colour: shade("text"),
        }),
      },
      ...ourLogo(x + own.width + gap, 0.72),
    ];
  }
  const scale = Math.min(
    (size * 2.5) / branding.logo.height,
    (maxWidth * 0.55) / branding.logo.width,
  );
  const [width, height] = [branding.logo.width * scale, branding.logo.height * scale];
  return [
    {
      role: "figure",
      alt: branding.name || name,
      shapes: [
        {
          kind: "picture",
          png: branding.logo.png,
          x,
          y: y - size * 0.34 - height / 2,
          width,
          height,
        },
      ],
    },
    ...ourLogo(x + width + gap, 0.72),
  ];
}

/** The water under the swell of the challenge, and the sun that rises behind its last peak. */
export function seaShapes({ x, y, width, height }: Box, bottom: number, steps: number): Shape[] {
  const { line, water, peak } = seaLine({ x, y, width, height }, bottom, steps);
  const sun = peak(steps - 1);
  const radius = height * 0.46;
  const farSwell = transformPath(swellPath(steps), {
    x: x - width * 0.13,
    y: y - height * 0.05,
    scaleX: (width * 1.3) / (steps * stepWidth),
    scaleY: height / drawingHeight,
  });
  return [
    {
      kind: "path",
      d: circle(sun.x, sun.y, radius * 1.5),
      fill: shade("highlight"),
      opacity: 0.14,
    },
    {
      kind: "path",
      d: circle(sun.x, sun.y, radius * 1.22),
      fill: shade("highlight"),
      opacity: 0.22,
    },
    { kind: "path", d: circle(sun.x, sun.y, radius), fill: shade("highlight") },
    {
      kind: "path",
      d: `${farSwell}L${x + width * 1.2} ${bottom}L${x} ${bottom}Z`,
      fill: "#b7dbda",
    },
    { kind: "path", d: water, fill: { from: shade("accent"), to: deepSea, top: y, bottom } },
    { kind: "path", d: line, stroke: "#8fd6d3", width: height * 0.022 },
  ];
}

function seaLine({ x, y, width, height }: Box, bottom: number, steps: number) {
  const transform = { x, y, scaleX: width / (steps * stepWidth), scaleY: height / drawingHeight };
  const line = transformPath(swellPath(steps), transform);
  const peak = (step: number) => {
    const point = stepPeak(step, steps);
    return { x: x + point.x * transform.scaleX, y: y + point.y * transform.scaleY };
  };
  return { line, water: `${line}L${x + width} ${bottom}L${x} ${bottom}Z`, peak };
}

/**
 * The steps on the peaks of the swell: the current one in the action colour, the last one in that of
 * the sun. Under each its name, date and deciders.
 */
export function stepMarkers(
  parts: PosterParts,
  box: Box,
  { y, size }: { y: number; size: number },
): Block {
  const { facts, texts } = parts;
  const steps = posterSteps(facts);
  const current = Math.max(
    steps.findIndex((step) => step.phase === facts.phase),
    0,
  );
  const { peak } = seaLine(box, 0, steps.length);
  const maxWidth = box.width / steps.length - size * 0.5;
  const shapes = steps.flatMap(({ phase }, index): Shape[] => {
    const point = peak(index);
    const isCurrent = index === current;
    const dot = { ...point, size, isCurrent, isLast: index === steps.length - 1 };
    const label = stepLabel(texts, index, { x: point.x, y, size, maxWidth });
    return [
      ...stepDot(parts, dot),
      ...label.shapes,
      ...deciders(parts, phase, {
        x: point.x,
        y: label.bottom + size * 0.75,
        size: size * 1.9,
        maxWidth,
      }),
    ];
  });
  return { role: "figure", alt: texts.map((text) => text.path).join(" "), shapes };
}

type StepDot = { x: number; y: number; size: number; isCurrent: boolean; isLast: boolean };

function stepDot({ branding }: PosterParts, { x, y, size, isCurrent, isLast }: StepDot): Shape[] {
  const isLarge = isCurrent || isLast;
  const radius = size * (isLarge ? 0.62 : 0.42);
  const ring = isLarge ? "#ffffff" : shade("accent");
  const plainFill = isLast ? shade("highlight") : "#ffffff";
  const fill = isCurrent ? branding.colours.action : plainFill;
  return [
    { kind: "path", d: circle(x, y, radius + size * 0.22), fill: ring },
    { kind: "path", d: circle(x, y, radius), fill },
  ];
}

/** The name of a step in each language, and its date. `bottom` is the last baseline. */
function stepLabel(
  texts: readonly PosterText[],
  step: number,
  { x, y, size, maxWidth }: { x: number; y: number; size: number; maxWidth: number },
): { shapes: Shape[]; bottom: number } {
  const names = [...new Set(texts.map((text) => text.steps[step]!.name))];
  const fittedSize = Math.min(...names.map((name) => fitLine(name, "bold", maxWidth, size).size));
  let bottom = y;
  const shapes: Shape[] = [];
  for (const [index, name] of names.entries()) {
    shapes.push(
      ...placeLines([name], {
        face: index ? "text" : "bold",
        size: index ? fittedSize * 0.94 : fittedSize,
        leading: 1,
        x,
        y: bottom,
        colour: index ? secondaryColour : "#ffffff",
        isCentred: true,
      }),
    );
    bottom += size * 1.2;
  }
  const { date } = texts[0]!.steps[step]!;
  if (date)
    shapes.push(
      ...placeLines([date], {
        face: "text",
        size: size * 0.88,
        leading: 1,
        x,
        y: bottom,
        colour: secondaryColour,
        isCentred: true,
      }),
    );
  return { shapes, bottom };
}

const deciderRole = { selection: "manager", jury: "juror", decision: "sponsor" } as const;

function deciders(
  { facts, photos }: PosterParts,
  phase: string,
  { x, y, size, maxWidth }: { x: number; y: number; size: number; maxWidth: number },
): Shape[] {
  const role = deciderRole[phase as keyof typeof deciderRole];
  const maxPeople = Math.max(Math.floor((maxWidth - size) / (size * 0.72)) + 1, 1);
  const people = facts.team
    .filter((member) => member.role === role)
    .slice(0, Math.min(maxPeople, 3));
  const left = x - (size * (1 + (people.length - 1) * 0.72)) / 2;
  return people.flatMap((person, index) =>
    avatarShapes(person, photos, { x: left + index * size * 0.72, y, size }),
  );
}

/** A person's photo in a ring, or their initials on a colour. */
export function avatarShapes(
  { id, name }: { id: string; name: string },
  photos: ReadonlyMap<string, Uint8Array>,
  { x, y, size }: { x: number; y: number; size: number },
): Shape[] {
  const jpeg = photos.get(id);
  const [middle, ring] = [size / 2, size * 0.04 + 0.6];
  const shapes: Shape[] = [
    { kind: "path", d: circle(x + middle, y + middle, middle), fill: "#ffffff" },
  ];
  if (jpeg)
    return [...shapes, { kind: "avatar", jpeg, x: x + ring, y: y + ring, size: size - 2 * ring }];
  const initials = initialsOf(name);
  const height = (size * 0.4) / Math.max(textWidth(initials, "bold", 1) / 1.5, 1);
  return [
    ...shapes,
    {
      kind: "path",
      d: circle(x + middle, y + middle, middle - ring),
      fill: shade(`avatar-${shadeOf(id)}` as Colour),
    },
    ...placeLines([initials], {
      face: "bold",
      size: height,
      leading: 1,
      x: x + middle,
      y: y + middle + height * 0.34,
      colour: shade("text"),
      isCentred: true,
    }),
  ];
}

/** The QR code on white, with what to do under it and the address for people who cannot scan it. */
export function qrCodeCard(
  { texts, address }: PosterParts,
  { x, width, ...position }: { x: number; width: number } & ({ y: number } | { bottom: number }),
): { y: number; height: number; blocks: Block[] } {
  const { size: modules, d } = qrCode(address);
  const padding = width * 0.03;
  const codeSize = width - 2 * padding;
  const scans = texts.map((text) => text.scan);
  const scanSize = fitLine(scans[0]!, "bold", width * 0.86, width * 0.105).size;
  const host = new URL(address).host;
  const hostSize = fitLine(host, "text", width * 0.86, width * 0.062).size;
  const height = codeSize + padding + scanSize * (0.72 + 1.08 * scans.length) + hostSize;
  const y = "y" in position ? position.y : position.bottom - height;
  const firstLine = y + codeSize + padding + scanSize * 0.72;
  const scanLines = scans.flatMap((scan, index) => {
    const face = index ? "text" : "bold";
    const maxSize = index ? scanSize * 0.85 : scanSize;
    return placeLines([scan], {
      face,
      size: fitLine(scan, face, width * 0.86, maxSize).size,
      leading: 1,
      x: x + width / 2,
      y: firstLine + index * scanSize * 1.08,
      colour: shade("text"),
      isCentred: true,
    });
  });
  const hostLine = firstLine + scans.length * scanSize * 1.08 + hostSize * 0.1;
  return {
    y,
    height,
    blocks: [
      {
        role: "decoration",
        shapes: [
          { kind: "path", d: roundedRectangle(x, y, width, height, width * 0.08), fill: "#ffffff" },
        ],
      },
      {
        role: "figure",
        alt: address,
        shapes: [
          {
            kind: "path",
            d: transformPath(d, {
              x: x + padding,
              y: y + padding,
              scaleX: codeSize / modules,
              scaleY: codeSize / modules,
            }),
            fill: "#000000",
          },
        ],
      },
      {
        role: "paragraph",
        shapes: [
          ...scanLines,
          ...placeLines([host], {
            face: "text",
            size: hostSize,
            leading: 1,
            x: x + width / 2,
            y: hostLine,
            colour: shade("muted"),
            isCentred: true,
          }),
        ],
      },
    ],
  };
}

export const pillHeight = (lines: number, size: number) => size * (1 + lines * 1.24);

/** What to do and until when, in the action colour. */
export function joinPill(
  texts: readonly Pick<PosterText, "join" | "when">[],
  colours: PosterBranding["colours"],
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
): Block {
  const [left, maxWidth] = [x + size * 1.1, width - size * 2.2];
  const gap = size * 0.5;
  let widest = 0;
  const shapes = texts.flatMap(({ join, when }, index): Shape[] => {
    const face = index ? "text" : "bold";
    const maxSize = index ? size * 0.84 : size;
    const joinFit = fitLine(join, face, maxWidth * (when ? 0.5 : 1), maxSize);
    const whenFit = fitLine(when, "text", maxWidth - joinFit.width - gap, maxSize * 0.9);
    const line = { leading: 1, y: y + size * (1.35 + index * 1.24), colour: colours["on-action"] };
    widest = Math.max(widest, when ? joinFit.width + gap + whenFit.width : joinFit.width);
    return [
      ...placeLines([join], { ...line, face, size: joinFit.size, x: left }),
      ...(when
        ? placeLines([when], {
            ...line,
            face: "text",
            size: whenFit.size,
            x: left + joinFit.width + gap,
          })
        : []),
    ];
  });
  const height = pillHeight(texts.length, size);
  return {
    role: "paragraph",
    shapes: [
      {
        kind: "path",
        d: roundedRectangle(x, y, widest + size * 2.2, height, size * 1.2),
        fill: colours.action,
      },
      ...shapes,
    ],
  };
}
