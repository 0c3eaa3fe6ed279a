import type { HelpedData } from "#app/domain/notification/emails-for.ts";
import type { MessageTranslate } from "#app/i18n/messages.ts";
import type { Locale } from "#db/locales.ts";
import { Paragraph } from "./frame.tsx";

/** Names what the recipient helped with, if anything. */
export function HelpedWith({
  t,
  locale,
  helped: items = [],
}: {
  t: MessageTranslate;
  locale: Locale;
  helped?: HelpedData["helped"];
}) {
  if (items.length === 0) return null;
  const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);
  const what = new Intl.ListFormat(locale).format(
    items.map(({ kind, description }) =>
      description ? `“${description}”` : lowerFirst(t(`idea.credit.${kind}`)),
    ),
  );
  return <Paragraph>{t("mail.helped", { what })}</Paragraph>;
}
