// Characters that take part in no word and leave no ink: spaces, controls, format characters, fillers, the empty Braille cell.
const ink = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Nothing to see: empty, or only white space, zero-width characters and fillers. */
export const isBlank = (text: string) => !ink.test(text);
