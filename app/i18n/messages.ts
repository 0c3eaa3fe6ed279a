import type { email } from "./en/email.ts";
import type { screen } from "./en/screen.ts";
import type { PluralForm, Translate, WithoutPlural } from "./translate.ts";

/** Every message of a screen. English is the source: a key exists because en/ has it. */
export type ScreenKey = WithoutPlural<keyof typeof screen>;
/** Every message of a screen or an email. */
export type MessageKey = ScreenKey | WithoutPlural<keyof typeof email>;

export type ScreenTranslate = Translate<ScreenKey>;
export type MessageTranslate = Translate<MessageKey>;

type TranslationOf<Source, Forms extends PluralForm> = {
  readonly [Key in keyof Source as Key extends `${infer Base}_${PluralForm}`
    ? `${Base}_${Forms}`
    : Key]: string;
};

/**
 * Checks a translation against the English catalogue: a missing or extra key does not compile.
 * `Forms`: the plural forms of the language.
 */
export const checkedTranslation =
  <Source, Forms extends PluralForm>() =>
  <Translation extends TranslationOf<Source, Forms>>(
    translation: Translation & {
      [Extra in Exclude<keyof Translation, keyof TranslationOf<Source, Forms>>]: never;
    },
  ): Translation =>
    translation;
