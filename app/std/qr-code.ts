import { create } from "qrcode";

/**
 * A QR code as one path, a unit a module, with the quiet zone of four that readers need around it. A quarter of it may be
 * torn off or hidden (level Q) and it is still read.
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
      d += `M${from + quiet} ${row + quiet}L${to + quiet} ${row + quiet}L${to + quiet} ${row + quiet + 1}L${from + quiet} ${row + quiet + 1}Z`;
      from = to;
    }
  }
  return { size: size + 2 * quiet, d };
}
