/** A text that came in pieces, line by line, without the line ends. Throws RangeError at a line longer than `longest` characters. */
export async function* linesIn(
  pieces: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop()!;
    if (rest.length > longest) throw new RangeError(`a line of more than ${longest} characters`);
    yield* lines;
  }
  if (rest) yield rest;
}
