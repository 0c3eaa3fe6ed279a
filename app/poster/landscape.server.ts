import {
  type Box,
  brandingLine,
  joinPill,
  type PosterParts,
  pillHeight,
  qrCodeCard,
  seaShapes,
  shade,
  stepMarkers,
} from "./poster-parts.server.ts";
import { posterSteps } from "./poster-text.ts";
import { breakLines, firstSentences, fitText, placeLines } from "./set-text.server.ts";
import { type Block, rectangle, type Sheet } from "./sheet.ts";
import { sponsorLine } from "./sponsor-block.server.ts";

const width = 960;
const height = 540;
const margin = 48;

/**
 * A 16 : 9 slide that can be read from the back of a room: the question on the left, the QR code on
 * the right, the steps below.
 */
export function landscapeSheet(parts: PosterParts): Sheet {
  const { facts, texts, language, branding } = parts;
  const water: Box = { x: 0, y: 336, width, height: 104 };
  const codeWidth = 208;
  const card = qrCodeCard(parts, { x: width - margin - codeWidth, y: 34, width: codeWidth });
  const column = width - 2 * margin - codeWidth - 44;
  return {
    width,
    height,
    language,
    title: texts.map((text) => text.about).join(" · "),
    blocks: [
      {
        role: "decoration",
        shapes: [
          {
            kind: "path",
            d: rectangle(0, 0, width, height),
            fill: { from: branding.colours["page-top"], to: shade("page"), top: 0, bottom: 400 },
          },
          ...seaShapes(water, height, posterSteps(facts).length),
        ],
      },
      ...brandingLine(parts, { x: margin, y: 53, size: 16, maxWidth: column }),
      ...headingBlocks(parts, { x: margin, y: 80, width: column, height: 384 - 80 }),
      stepMarkers(parts, water, { y: 470, size: 13 }),
      ...card.blocks,
    ],
  };
}

function headingBlocks(parts: PosterParts, box: Box): Block[] {
  const { facts, texts, branding } = parts;
  const { x, y } = box;
  const hasSponsor = facts.team.some((member) => member.role === "sponsor");
  const why = breakLines(
    firstSentences(facts.why, 130),
    { face: "text", width: box.width * 0.94 },
    16,
  ).slice(0, 2);
  const invitations = texts.filter(({ when }, index) => when || index === 0);
  const pill = pillHeight(invitations.length, 17);
  const heightBelow =
    (why.length ? 14 + why.length * 21 : 0) + 18 + pill + (hasSponsor ? 18 + 54 : 0);
  const question = fitText(facts.question, {
    face: "title",
    width: box.width,
    height: box.height - heightBelow,
    leading: 1.03,
    maxSize: 84,
    minSize: 19,
  });

  let line = y + question.size * 0.82;
  const blocks: Block[] = [
    {
      role: "heading",
      language: facts.language,
      shapes: placeLines(question.lines, {
        face: "title",
        size: question.size,
        leading: 1.03,
        x,
        y: line,
        colour: shade("text"),
      }),
    },
  ];
  line += (question.lines.length - 1) * question.size * 1.03 + question.size * 0.25;
  if (why.length) {
    line += 26;
    blocks.push({
      role: "paragraph",
      language: facts.language,
      shapes: placeLines(why, {
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
  blocks.push(
    joinPill(invitations, branding.colours, {
      x,
      y: line,
      width: Math.min(box.width, 520),
      size: 17,
    }),
  );
  line += pill + 18;
  if (hasSponsor)
    blocks.push(
      ...sponsorLine(
        parts,
        { x, y: line, width: box.width * 0.86, height: 54 },
        { colour: shade("text"), secondary: shade("muted"), size: 13.5 },
      ),
    );
  return blocks;
}
