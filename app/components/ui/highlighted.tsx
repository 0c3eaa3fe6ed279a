/**
 * A text, or its pieces, of which every second one matched the search
 * (domain/idea/search-highlight.ts).
 */
export const Highlighted = ({ pieces }: { pieces: string | readonly string[] }) => (
  <>
    {typeof pieces === "string"
      ? pieces
      : pieces.map((piece, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces may repeat, and their order is fixed
          index % 2 ? <mark key={index}>{piece}</mark> : piece,
        )}
  </>
);
