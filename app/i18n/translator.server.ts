import { letter as enLetter } from "./en/letter.ts";
import { screen as enScreen } from "./en/screen.ts";
import type { Locale } from "./locale.ts";
import type { MessageKey, MessageTranslate } from "./messages.ts";
import { letter as nlLetter } from "./nl/letter.ts";
import { screen as nlScreen } from "./nl/screen.ts";
import { translateWith } from "./translate.ts";

/** All that screens say, by locale. */
export const screens: Record<Locale, Readonly<Record<string, string>>> = { en: enScreen, nl: nlScreen };

const translators: Record<Locale, MessageTranslate> = {
  en: translateWith<MessageKey>("en", { ...enScreen, ...enLetter }),
  nl: translateWith<MessageKey>("nl", { ...nlScreen, ...nlLetter }),
};

/** For the server, letters and jobs; screens take `useT()`. */
export const translator = (locale: Locale): MessageTranslate => translators[locale];
