/** A text; in pieces, every second of them was looked for (see domain/idea/search-highlight.ts). */
export const Found = ({ pieces }: { pieces: string | readonly string[] }) => (
  <>
    {typeof pieces === "string"
      ? pieces
      : pieces.map((piece, n) => (n % 2 ? <mark key={n}>{piece}</mark> : piece))}
  </>
);
