import {
  type Box,
  brandingLine,
  joinPill,
  type PosterParts,
  pillHeight,
  qrCodeCard,
  seaShapes,
  secondaryColour,
  shade,
  stepMarkers,
} from "./poster-parts.server.ts";
import { posterSteps } from "./poster-text.ts";
import { breakLines, firstSentences, fitText, placeLines } from "./set-text.server.ts";
import { type Block, rectangle, type Sheet } from "./sheet.ts";
import { sponsorBlock } from "./sponsor-block.server.ts";

const width = 595.28;
const height = 841.89;
const margin = 42;
const innerWidth = width - 2 * margin;

/**
 * An A4 sheet: the question in the sky, the steps on the swell, and under water the sponsors and how
 * to join. A3 is the same, larger.
 */
export function portraitSheet(parts: PosterParts): Sheet {
  const { facts, texts, language, branding } = parts;
  const steps = posterSteps(facts).length;
  const water: Box = { x: 0, y: 398, width, height: 138 };
  const isBilingual = texts.length > 1;
  const codeWidth = isBilingual ? 146 : 152;
  const card = qrCodeCard(parts, {
    x: width - margin - codeWidth,
    bottom: height - 34,
    width: codeWidth,
  });
  return {
    width,
    height,
    language,
    title: [...new Set(texts.map((text) => text.about))].join(" · "),
    blocks: [
      {
        role: "decoration",
        shapes: [
          {
            kind: "path",
            d: rectangle(0, 0, width, height),
            fill: { from: branding.colours["page-top"], to: shade("page"), top: 0, bottom: 560 },
          },
          ...seaShapes(water, height, steps),
        ],
      },
      ...brandingLine(parts, { x: margin, y: 50, size: 17, maxWidth: innerWidth }),
      ...headingBlocks(parts, { x: margin, y: 80, width: innerWidth, height: 458 - 80 }),
      stepMarkers(parts, water, { y: isBilingual ? 543 : 560, size: 11.5 }),
      ...sponsorBlock(
        parts,
        { x: margin, y: card.y, width: innerWidth - codeWidth - 26, height: card.height },
        { colour: "#ffffff", secondary: secondaryColour, size: 15 },
      ),
      ...card.blocks,
    ],
  };
}

/** The question as large as it fits, the reason, the period and the reward. */
function headingBlocks({ facts, texts, branding }: PosterParts, box: Box): Block[] {
  const { x, y } = box;
  const lowerWidth = box.width * 0.76; // the sun is on the right below the question
  const why = firstSentences(facts.why, 160);
  const reward = firstSentences(facts.reward, 120);
  const whyLines = why
    ? breakLines(why, { face: "text", width: box.width * 0.94 }, 15.5).slice(0, 4)
    : [];
  const invitations = texts.filter(({ when }, index) => when || index === 0);
  const pill = pillHeight(invitations.length, 17);
  const rewardLines = reward
    ? breakLines(reward, { face: "text", width: lowerWidth }, 13.5).slice(0, 2)
    : [];
  const heightBelow =
    (whyLines.length ? 14 + whyLines.length * 21 : 0) +
    20 +
    pill +
    (rewardLines.length ? 22 + 17 + rewardLines.length * 18 : 0);
  const question = fitText(facts.question, {
    face: "title",
    width: box.width,
    height: box.height - heightBelow,
    leading: 1.02,
    maxSize: 92,
    minSize: 21,
  });

  const blocks: Block[] = [];
  let line = y + question.size * 0.82;
  blocks.push({
    role: "heading",
    language: facts.language,
    shapes: placeLines(question.lines, {
      face: "title",
      size: question.size,
      leading: 1.02,
      x,
      y: line,
      colour: shade("text"),
    }),
  });
  line += (question.lines.length - 1) * question.size * 1.02 + question.size * 0.24;
  if (whyLines.length) {
    line += 14 + 14;
    blocks.push({
      role: "paragraph",
      language: facts.language,
      shapes: placeLines(whyLines, {
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
  blocks.push(joinPill(invitations, branding.colours, { x, y: line, width: lowerWidth, size: 17 }));
  line += pill;
  if (rewardLines.length) {
    line += 26;
    blocks.push({
      role: "paragraph",
      shapes: placeLines([texts.map((text) => text.reward).join(" · ")], {
        face: "bold",
        size: 12.5,
        leading: 1,
        x,
        y: line,
        colour: shade("highlight-text"),
      }),
    });
    blocks.push({
      role: "paragraph",
      language: facts.language,
      shapes: placeLines(rewardLines, {
        face: "text",
        size: 13.5,
        leading: 18 / 13.5,
        x,
        y: line + 18,
        colour: shade("text"),
      }),
    });
  }
  return blocks;
}
