import {
  codeCard,
  crests,
  houseLine,
  joinPill,
  type Place,
  type PosterParts,
  pillHeight,
  sea,
  shade,
} from "./poster-parts.server.ts";
import { hungSteps } from "./poster-text.ts";
import { fitted, linesOf, opening, put } from "./set-text.server.ts";
import { type Block, rectangle, type Sheet } from "./sheet.ts";
import { sponsorLine } from "./sponsor-block.server.ts";

const width = 960;
const height = 540;
const margin = 48;

/** A slide of 16 : 9, to be read from the back of the room: the question on the left, the code on the right, the path below. */
export function landscapeSheet(parts: PosterParts): Sheet {
  const { facts, words, language, house } = parts;
  const water: Place = { x: 0, y: 336, width, height: 104 };
  const codeWidth = 208;
  const card = codeCard(parts, { x: width - margin - codeWidth, y: 34, width: codeWidth });
  const column = width - 2 * margin - codeWidth - 44;
  return {
    width,
    height,
    language,
    title: words.map((said) => said.about).join(" · "),
    blocks: [
      {
        as: "decoration",
        marks: [
          {
            kind: "path",
            d: rectangle(0, 0, width, height),
            fill: { from: house.colours.dawn, to: shade("foam"), top: 0, bottom: 400 },
          },
          ...sea(water, height, hungSteps(facts).length),
        ],
      },
      ...houseLine(parts, { x: margin, y: 53, size: 16, most: column }),
      ...sky(parts, { x: margin, y: 80, width: column, height: 384 - 80 }),
      crests(parts, water, { y: 470, size: 13 }),
      ...card.blocks,
    ],
  };
}

function sky(parts: PosterParts, { x, y, width, height }: Place): Block[] {
  const { facts, words, house } = parts;
  const speaks = facts.team.some((one) => one.role === "sponsor");
  const why = linesOf(opening(facts.why, 130), { face: "text", width: width * 0.94 }, 16).slice(
    0,
    2,
  );
  const ends = words.filter(({ when }, at) => when || at === 0);
  const pill = pillHeight(ends.length, 17);
  const below = (why.length ? 14 + why.length * 21 : 0) + 18 + pill + (speaks ? 18 + 54 : 0);
  const question = fitted(facts.question, {
    face: "title",
    width,
    height: height - below,
    leading: 1.03,
    largest: 84,
    least: 19,
  });

  let line = y + question.size * 0.82;
  const blocks: Block[] = [
    {
      as: "heading",
      language: facts.language,
      marks: put(question.lines, {
        face: "title",
        size: question.size,
        leading: 1.03,
        x,
        y: line,
        colour: shade("ink"),
      }),
    },
  ];
  line += (question.lines.length - 1) * question.size * 1.03 + question.size * 0.25;
  if (why.length) {
    line += 26;
    blocks.push({
      as: "paragraph",
      language: facts.language,
      marks: put(why, {
        face: "text",
        size: 16,
        leading: 21 / 16,
        x,
        y: line,
        colour: shade("muted"),
      }),
    });
    line += (why.length - 1) * 21 + 4;
  }
  line += 18;
  blocks.push(joinPill(ends, house.colours, { x, y: line, width: Math.min(width, 520), size: 17 }));
  line += pill + 18;
  if (speaks)
    blocks.push(
      ...sponsorLine(
        parts,
        { x, y: line, width: width * 0.86, height: 54 },
        { colour: shade("ink"), second: shade("muted"), size: 13.5 },
      ),
    );
  return blocks;
}
