// Not visible: spaces, control and format characters, fillers and the empty Braille cell.
const visible = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether nothing is visible: empty, or only white space, zero-width characters and fillers. */
export const isBlank = (text: string) => !visible.test(text);
