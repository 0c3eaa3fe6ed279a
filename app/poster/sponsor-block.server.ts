import { textWidth } from "./glyphs.server.ts";
import { avatarShapes, type Box, type PosterParts } from "./poster-parts.server.ts";
import { firstSentences, fitLine, fitText, placeLines } from "./set-text.server.ts";
import type { Block } from "./sheet.ts";

type TextStyle = { colour: string; secondary: string; size: number };

/**
 * The sponsors of the question: one with a statement large, the others with photo and name. Those
 * that do not fit are counted.
 */
export function sponsorBlock(
  { facts, texts, photos }: PosterParts,
  { x, y, width, height }: Box,
  { colour, secondary, size }: TextStyle,
): Block[] {
  const sponsors = facts.team.filter((member) => member.role === "sponsor");
  const main = sponsors.find(({ statement }) => statement) ?? sponsors[0];
  if (!main) return howToBlocks(texts, { x, y, width, height }, { colour, secondary, size });
  const others = sponsors.filter((sponsor) => sponsor !== main);
  const blocks: Block[] = [];
  const label = texts.length > 1 ? `${texts[0]!.asks} · ${texts[1]!.asks}` : texts[0]!.asks;
  blocks.push({
    role: "paragraph",
    shapes: placeLines([label], {
      face: "bold",
      size: size * 0.8,
      leading: 1,
      x,
      y: y + size * 0.7,
      colour: secondary,
    }),
  });

  const avatarSize = size * (main.statement ? 4.2 : 3.6);
  const left = x + avatarSize + size * 0.9;
  const maxWidth = width - avatarSize - size * 0.9;
  const bottom = y + height - (others.length ? size * 2.7 : 0);
  let line = y + size * 1.35;
  blocks.push({
    role: "decoration",
    shapes: avatarShapes(main, photos, { x, y: line, size: avatarSize }),
  });
  if (main.statement) {
    const quote = fitText(`“${firstSentences(main.statement, 230)}”`, {
      face: "title",
      width: maxWidth,
      height: bottom - line - size * 2.6,
      leading: 1.18,
      maxSize: size * 1.32,
      minSize: size * 0.72,
    });
    blocks.push({
      role: "paragraph",
      language: facts.language,
      shapes: placeLines(quote.lines, {
        face: "title",
        size: quote.size,
        leading: 1.18,
        x: left,
        y: line + quote.size * 0.85,
        colour,
      }),
    });
    line += quote.lines.length * quote.size * 1.18 + size * 1.15;
  } else line += avatarSize / 2 - size * 0.1;
  const nameFit = fitLine(main.name, "bold", maxWidth, size * 1.05);
  const jobFit = fitLine(main.jobTitle, "text", maxWidth, size * 0.92);
  blocks.push({
    role: "paragraph",
    shapes: [
      ...placeLines([main.name], {
        face: "bold",
        size: nameFit.size,
        leading: 1,
        x: left,
        y: line,
        colour,
      }),
      ...(main.jobTitle
        ? placeLines([main.jobTitle], {
            face: "text",
            size: jobFit.size,
            leading: 1,
            x: left,
            y: line + size * 1.15,
            colour: secondary,
          })
        : []),
    ],
  });
  if (others.length)
    blocks.push(
      ...otherSponsors(
        others,
        { texts, photos },
        { x, y: y + height - size * 1.9, width, height: size * 1.9 },
        { colour, secondary, size },
      ),
    );
  return blocks;
}

// Without a sponsor, the block explains how easy it is to join.
function howToBlocks(
  texts: PosterParts["texts"],
  { x, y, width, height }: Box,
  { colour, secondary, size }: TextStyle,
): Block[] {
  let line = y + height * 0.3;
  return texts.map(({ how }, index) => {
    const fitted = fitText(how, {
      face: "title",
      width: width * 0.9,
      height: height * (index ? 0.3 : 0.6),
      leading: 1.15,
      maxSize: size * (index ? 1.2 : 1.8),
      minSize: size * 0.8,
    });
    const shapes = placeLines(fitted.lines, {
      face: "title",
      size: fitted.size,
      leading: 1.15,
      x,
      y: line,
      colour: index ? secondary : colour,
    });
    line += fitted.lines.length * fitted.size * 1.15 + size * 0.6;
    return { role: "paragraph", shapes };
  });
}

// As many names as fit on a line at a readable size; the rest is counted.
function otherSponsors(
  people: PosterParts["facts"]["team"],
  { texts, photos }: Pick<PosterParts, "photos" | "texts">,
  { x, y, width, height }: Box,
  { colour, size }: TextStyle,
): Block[] {
  const shown = people.slice(0, 3);
  const left = x + height * (0.78 * shown.length + 0.22) + size * 0.4;
  const maxWidth = x + width - left;
  const namesText = (named: number) =>
    [
      ...people.slice(0, named).map(({ name }) => name),
      ...(people.length > named ? [texts[0]!.more(people.length - named)] : []),
    ].join(", ");
  let count = shown.length;
  while (count > 1 && textWidth(namesText(count), "text", size * 0.8) > maxWidth) count--;
  const text = namesText(count);
  const fit = fitLine(text, "text", maxWidth, size * 0.9).size;
  return [
    {
      role: "decoration",
      shapes: shown.flatMap((person, index) =>
        avatarShapes(person, photos, { x: x + index * height * 0.78, y, size: height }),
      ),
    },
    {
      role: "paragraph",
      shapes: placeLines([text], {
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

/** The same on one line: the sponsor's photo, with statement and name beside it. */
export function sponsorLine(
  { facts, texts, photos }: PosterParts,
  { x, y, width, height }: Box,
  { colour, secondary, size }: TextStyle,
): Block[] {
  const sponsors = facts.team.filter((member) => member.role === "sponsor");
  const main = sponsors.find(({ statement }) => statement) ?? sponsors[0];
  if (!main) return [];
  const left = x + height + size * 0.8;
  const maxWidth = width - height - size * 0.8;
  const more = sponsors.length > 1 ? `, ${texts[0]!.more(sponsors.length - 1)}` : "";
  const name = [main.name, main.jobTitle].filter(Boolean).join(", ") + more;
  const quote = main.statement
    ? fitText(`“${firstSentences(main.statement, 140)}”`, {
        face: "title",
        width: maxWidth,
        height: height - size * 1.5,
        leading: 1.2,
        maxSize: size * 1.1,
        minSize: size * 0.8,
        maxLines: 2,
      })
    : null;
  const textHeight = quote ? quote.lines.length * quote.size * 1.2 + size * 1.2 : size;
  let line = y + (height - textHeight) / 2;
  const blocks: Block[] = [
    { role: "decoration", shapes: avatarShapes(main, photos, { x, y, size: height }) },
  ];
  if (quote) {
    blocks.push({
      role: "paragraph",
      language: facts.language,
      shapes: placeLines(quote.lines, {
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
    role: "paragraph",
    shapes: placeLines([name], {
      face: "text",
      size: fitLine(name, "text", maxWidth, size).size,
      leading: 1,
      x: left,
      y: line + size * 0.85,
      colour: quote ? secondary : colour,
    }),
  });
  return blocks;
}
