import type { HelpedData } from "#app/domain/notification/emails-for.ts";
import type { MessageTranslate } from "#app/i18n/messages.ts";
import type { Locale } from "#db/locales.ts";
import { Say } from "./frame.tsx";

/** With what whoever reads this helped, where they did. */
export function Helped({
  t,
  locale,
  helped = [],
}: {
  t: MessageTranslate;
  locale: Locale;
  helped?: HelpedData["helped"];
}) {
  if (helped.length === 0) return null;
  const lower = (words: string) => words.charAt(0).toLocaleLowerCase(locale) + words.slice(1);
  const what = new Intl.ListFormat(locale).format(
    helped.map(({ kind, words }) => (words ? `“${words}”` : lower(t(`idea.credit.${kind}`)))),
  );
  return <Say>{t("mail.helped", { what })}</Say>;
}
