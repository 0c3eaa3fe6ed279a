// The avatar of a person without a photo: on screens, posters and the big screen.

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends
    .map((word) => [...word.normalize("NFC")].find((character) => /\p{L}|\p{N}/u.test(character))!)
    .join("")
    .toLocaleUpperCase();
}

/** The number of one of eight colours, 1 to 8; the same for the same id. */
export function shadeOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.codePointAt(0)!) % 9973;
  return (sum % 8) + 1;
}
