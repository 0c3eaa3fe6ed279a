/** Relative luminance of "#rrggbb", 0 (black) to 1 (white): WCAG 2.2, "relative luminance". */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Mixes the colour with black or white until its contrast with `background` is `ratio`. */
export function adjustForContrast(colour: string, background: string, ratio: number): string {
  const target = luminance(background) > 0.4 ? 0 : 255;
  for (let step = 0; step <= 50; step++) {
    const mixed = mix(colour, target, step / 50);
    if (contrast(mixed, background) >= ratio) return mixed;
  }
  return target === 0 ? "#000000" : "#ffffff";
}

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function mix(hex: string, target: number, share: number): string {
  const mixed = channels(hex).map((value) => Math.round(value + (target - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
