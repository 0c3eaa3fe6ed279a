/** Words as a part of a file's name: "Wat kan er weg?" is "wat-kan-er-weg". */
export function slug(words: string, most = 60): string {
  const plain = words
    .slice(0, 400)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-/, "").slice(0, most).replace(/-$/, "");
}
