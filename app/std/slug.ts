/** A text as part of a file name: "Wat kan er weg?" becomes "wat-kan-er-weg". */
export function slug(text: string, maxLength = 60): string {
  const plain = text
    .slice(0, 400)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-/, "").slice(0, maxLength).replace(/-$/, "");
}
