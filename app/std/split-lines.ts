/**
 * The lines of a text that arrives in chunks, without their line ends.
 * @param maxLength of a line, in characters
 * @throws RangeError at a longer line
 */
export async function* splitLines(
  chunks: AsyncIterable<string>,
  maxLength: number,
): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    if (rest.length > maxLength)
      throw new RangeError(`a line of more than ${maxLength} characters`);
    yield* lines;
  }
  if (rest) yield rest;
}
