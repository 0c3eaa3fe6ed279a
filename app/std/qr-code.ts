import { create } from "qrcode";

/**
 * A QR code as one SVG path, one unit per module, with the quiet zone of four modules that readers
 * need. It is readable with a quarter of it missing (level Q).
 */
export function qrCode(text: string): { size: number; d: string } {
  const { size, data } = create(text, { errorCorrectionLevel: "Q" }).modules;
  const quiet = 4;
  let d = "";
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      if (!data[row * size + from]) continue;
      let to = from;
      while (to < size && data[row * size + to]) to++;
      const [left, right] = [from + quiet, to + quiet];
      const [top, bottom] = [row + quiet, row + quiet + 1];
      d += `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`;
      from = to;
    }
  }
  return { size: size + 2 * quiet, d };
}
