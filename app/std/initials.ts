// What stands for somebody without a photo: on a screen, on a poster, on a wall.

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends
    .map((word) => [...word.normalize("NFC")].find((sign) => /\p{L}|\p{N}/u.test(sign))!)
    .join("")
    .toLocaleUpperCase();
}

/** One of eight colours, always the same for the same id. */
export function shadeOf(id: string): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + sign.codePointAt(0)!) % 9973;
  return (sum % 8) + 1;
}
