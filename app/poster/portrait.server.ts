import {
  codeCard,
  crests,
  houseLine,
  joinPill,
  type Place,
  type PosterParts,
  paleFoam,
  pillHeight,
  sea,
  shade,
} from "./poster-parts.server.ts";
import { hungSteps } from "./poster-text.ts";
import { fitted, linesOf, opening, put } from "./set-text.server.ts";
import { type Block, rectangle, type Sheet } from "./sheet.ts";
import { sponsorsOf } from "./sponsor-block.server.ts";

const width = 595.28;
const height = 841.89;
const margin = 42;
const inner = width - 2 * margin;

/** A sheet of A4 to hang up: the question in the sky, its path on the sea, and under water who asks it and how to join. A3 is the same, larger. */
export function portraitSheet(parts: PosterParts): Sheet {
  const { facts, words, language, house } = parts;
  const steps = hungSteps(facts).length;
  const water: Place = { x: 0, y: 398, width, height: 138 };
  const codeWidth = words.length > 1 ? 146 : 152;
  const card = codeCard(parts, {
    x: width - margin - codeWidth,
    bottom: height - 34,
    width: codeWidth,
  });
  const two = words.length > 1;
  return {
    width,
    height,
    language,
    title: words
      .map((said) => said.about)
      .filter((about, at, all) => all.indexOf(about) === at)
      .join(" · "),
    blocks: [
      {
        as: "decoration",
        marks: [
          {
            kind: "path",
            d: rectangle(0, 0, width, height),
            fill: { from: house.colours.dawn, to: shade("foam"), top: 0, bottom: 560 },
          },
          ...sea(water, height, steps),
        ],
      },
      ...houseLine(parts, { x: margin, y: 50, size: 17, most: inner }),
      ...sky(parts, { x: margin, y: 80, width: inner, height: 458 - 80 }),
      crests(parts, water, { y: two ? 543 : 560, size: 11.5 }),
      ...sponsorsOf(
        parts,
        { x: margin, y: card.y, width: inner - codeWidth - 26, height: card.height },
        { colour: "#ffffff", second: paleFoam, size: 15 },
      ),
      ...card.blocks,
    ],
  };
}

/** The question as large as it fits, why, until when, and what it brings. */
function sky({ facts, words, house }: PosterParts, { x, y, width, height }: Place): Block[] {
  const low = width * 0.76; // below the question the sun stands on the right
  const why = opening(facts.why, 160);
  const reward = opening(facts.reward, 120);
  const whyLines = why ? linesOf(why, { face: "text", width: width * 0.94 }, 15.5).slice(0, 4) : [];
  const ends = words.filter(({ when }, at) => when || at === 0);
  const pill = pillHeight(ends.length, 17);
  const rewardLines = reward ? linesOf(reward, { face: "text", width: low }, 13.5).slice(0, 2) : [];
  const below =
    (whyLines.length ? 14 + whyLines.length * 21 : 0) +
    20 +
    pill +
    (rewardLines.length ? 22 + 17 + rewardLines.length * 18 : 0);
  const question = fitted(facts.question, {
    face: "title",
    width,
    height: height - below,
    leading: 1.02,
    largest: 92,
    least: 21,
  });

  const blocks: Block[] = [];
  let line = y + question.size * 0.82;
  blocks.push({
    as: "heading",
    language: facts.language,
    marks: put(question.lines, {
      face: "title",
      size: question.size,
      leading: 1.02,
      x,
      y: line,
      colour: shade("ink"),
    }),
  });
  line += (question.lines.length - 1) * question.size * 1.02 + question.size * 0.24;
  if (whyLines.length) {
    line += 14 + 14;
    blocks.push({
      as: "paragraph",
      language: facts.language,
      marks: put(whyLines, {
        face: "text",
        size: 15.5,
        leading: 21 / 15.5,
        x,
        y: line,
        colour: shade("muted"),
      }),
    });
    line += (whyLines.length - 1) * 21 + 6;
  }
  line += 20;
  blocks.push(joinPill(ends, house.colours, { x, y: line, width: low, size: 17 }));
  line += pill;
  if (rewardLines.length) {
    line += 26;
    blocks.push({
      as: "paragraph",
      marks: put([words.map((said) => said.reward).join(" · ")], {
        face: "bold",
        size: 12.5,
        leading: 1,
        x,
        y: line,
        colour: shade("sun-ink"),
      }),
    });
    blocks.push({
      as: "paragraph",
      language: facts.language,
      marks: put(rewardLines, {
        face: "text",
        size: 13.5,
        leading: 18 / 13.5,
        x,
        y: line + 18,
        colour: shade("ink"),
      }),
    });
  }
  return blocks;
}
