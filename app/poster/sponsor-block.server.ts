import { widthOf } from "./glyphs.server.ts";
import { type Place, type PosterParts, portrait } from "./poster-parts.server.ts";
import { fitted, oneLine, opening, put } from "./set-text.server.ts";
import type { Block } from "./sheet.ts";

type Ink = { colour: string; second: string; size: number };

/** Who asks the question: the first with words large, others after it as faces with their names. What does not fit is told in a number. */
export function sponsorsOf(
  { facts, words, photos }: PosterParts,
  { x, y, width, height }: Place,
  { colour, second, size }: Ink,
): Block[] {
  const sponsors = facts.team.filter((one) => one.role === "sponsor");
  const speaks = sponsors.find((one) => one.words) ?? sponsors[0];
  if (!speaks) return howTo(words, { x, y, width, height }, { colour, second, size });
  const others = sponsors.filter((one) => one !== speaks);
  const blocks: Block[] = [];
  const label = words.length > 1 ? `${words[0]!.asks} · ${words[1]!.asks}` : words[0]!.asks;
  blocks.push({
    as: "paragraph",
    marks: put([label], {
      face: "bold",
      size: size * 0.8,
      leading: 1,
      x,
      y: y + size * 0.7,
      colour: second,
    }),
  });

  const face = size * (speaks.words ? 4.2 : 3.6);
  const left = x + face + size * 0.9;
  const room = width - face - size * 0.9;
  const end = y + height - (others.length ? size * 2.7 : 0);
  let line = y + size * 1.35;
  blocks.push({ as: "decoration", marks: portrait(speaks, photos, { x, y: line, size: face }) });
  if (speaks.words) {
    const quote = fitted(`“${opening(speaks.words, 230)}”`, {
      face: "title",
      width: room,
      height: end - line - size * 2.6,
      leading: 1.18,
      largest: size * 1.32,
      least: size * 0.72,
    });
    blocks.push({
      as: "paragraph",
      language: facts.language,
      marks: put(quote.lines, {
        face: "title",
        size: quote.size,
        leading: 1.18,
        x: left,
        y: line + quote.size * 0.85,
        colour,
      }),
    });
    line += quote.lines.length * quote.size * 1.18 + size * 1.15;
  } else line += face / 2 - size * 0.1;
  const names = oneLine(speaks.name, "bold", room, size * 1.05);
  const about = oneLine(speaks.jobTitle, "text", room, size * 0.92);
  blocks.push({
    as: "paragraph",
    marks: [
      ...put([speaks.name], {
        face: "bold",
        size: names.size,
        leading: 1,
        x: left,
        y: line,
        colour,
      }),
      ...(speaks.jobTitle
        ? put([speaks.jobTitle], {
            face: "text",
            size: about.size,
            leading: 1,
            x: left,
            y: line + size * 1.15,
            colour: second,
          })
        : []),
    ],
  });
  if (others.length)
    blocks.push(
      ...alsoOf(
        others,
        { words, photos },
        { x, y: y + height - size * 1.9, width, height: size * 1.9 },
        { colour, second, size },
      ),
    );
  return blocks;
}

// Nobody stands behind it yet: the place says how little it takes.
function howTo(
  words: PosterParts["words"],
  { x, y, width, height }: Place,
  { colour, second, size }: Ink,
): Block[] {
  let line = y + height * 0.3;
  return words.map(({ how }, at) => {
    const said = fitted(how, {
      face: "title",
      width: width * 0.9,
      height: height * (at ? 0.3 : 0.6),
      leading: 1.15,
      largest: size * (at ? 1.2 : 1.8),
      least: size * 0.8,
    });
    const marks = put(said.lines, {
      face: "title",
      size: said.size,
      leading: 1.15,
      x,
      y: line,
      colour: at ? second : colour,
    });
    line += said.lines.length * said.size * 1.15 + size * 0.6;
    return { as: "paragraph", marks };
  });
}

// As many names as stand in a line at a size one can read; who is left is told in a number.
function alsoOf(
  people: PosterParts["facts"]["team"],
  { words, photos }: Pick<PosterParts, "words" | "photos">,
  { x, y, width, height }: Place,
  { colour, size }: Ink,
): Block[] {
  const shown = people.slice(0, 3);
  const left = x + height * (0.78 * shown.length + 0.22) + size * 0.4;
  const room = x + width - left;
  const said = (names: number) =>
    [
      ...people.slice(0, names).map((one) => one.name),
      ...(people.length > names ? [words[0]!.more(people.length - names)] : []),
    ].join(", ");
  let names = shown.length;
  while (names > 1 && widthOf(said(names), "text", size * 0.8) > room) names--;
  const text = said(names);
  const fit = oneLine(text, "text", room, size * 0.9).size;
  return [
    {
      as: "decoration",
      marks: shown.flatMap((person, at) =>
        portrait(person, photos, { x: x + at * height * 0.78, y, size: height }),
      ),
    },
    {
      as: "paragraph",
      marks: put([text], {
        face: "text",
        size: fit,
        leading: 1,
        x: left,
        y: y + height * 0.5 + fit * 0.34,
        colour,
      }),
    },
  ];
}

/** The same in one line: a face, whose question it is, and their words beside it. */
export function sponsorLine(
  { facts, words, photos }: PosterParts,
  { x, y, width, height }: Place,
  { colour, second, size }: Ink,
): Block[] {
  const sponsors = facts.team.filter((one) => one.role === "sponsor");
  const speaks = sponsors.find((one) => one.words) ?? sponsors[0];
  if (!speaks) return [];
  const left = x + height + size * 0.8;
  const room = width - height - size * 0.8;
  const more = sponsors.length > 1 ? `, ${words[0]!.more(sponsors.length - 1)}` : "";
  const name = [speaks.name, speaks.jobTitle].filter(Boolean).join(", ") + more;
  const quote = speaks.words
    ? fitted(`“${opening(speaks.words, 140)}”`, {
        face: "title",
        width: room,
        height: height - size * 1.5,
        leading: 1.2,
        largest: size * 1.1,
        least: size * 0.8,
        most: 2,
      })
    : null;
  const block = quote ? quote.lines.length * quote.size * 1.2 + size * 1.2 : size;
  let line = y + (height - block) / 2;
  const blocks: Block[] = [
    { as: "decoration", marks: portrait(speaks, photos, { x, y, size: height }) },
  ];
  if (quote) {
    blocks.push({
      as: "paragraph",
      language: facts.language,
      marks: put(quote.lines, {
        face: "title",
        size: quote.size,
        leading: 1.2,
        x: left,
        y: line + quote.size * 0.85,
        colour,
      }),
    });
    line += quote.lines.length * quote.size * 1.2 + size * 0.1;
  }
  blocks.push({
    as: "paragraph",
    marks: put([name], {
      face: "text",
      size: oneLine(name, "text", room, size).size,
      leading: 1,
      x: left,
      y: line + size * 0.85,
      colour: quote ? second : colour,
    }),
  });
  return blocks;
}
