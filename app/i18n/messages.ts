import type { letter } from "./en/letter.ts";
import type { screen } from "./en/screen.ts";
import type { Collapsed, PluralForm, Translate } from "./translate.ts";

/** Every sentence a screen can show. English is the source: a key exists because en/ has it. */
export type ScreenKey = Collapsed<keyof typeof screen>;
/** The same and those only letters use. */
export type MessageKey = ScreenKey | Collapsed<keyof typeof letter>;

export type ScreenTranslate = Translate<ScreenKey>;
export type MessageTranslate = Translate<MessageKey>;

type Wanted<Source, Forms extends PluralForm> = {
  readonly [Key in keyof Source as Key extends `${infer Base}_${PluralForm}`
    ? `${Base}_${Forms}`
    : Key]: string;
};

/** Holds a translation against the English catalogue: a key too few or too many does not compile. Forms: the plurals the language has. */
export const translationOf =
  <Source, Forms extends PluralForm>() =>
  <Mine extends Wanted<Source, Forms>>(
    mine: Mine & { [Extra in Exclude<keyof Mine, keyof Wanted<Source, Forms>>]: never },
  ): Mine =>
    mine;
