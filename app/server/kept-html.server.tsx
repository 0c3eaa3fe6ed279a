import { LRUCache } from "lru-cache";
import { renderToString } from "react-dom/server";
import type { RenderKept } from "#app/components/ui/kept-content.tsx";
import { Language } from "#app/i18n/language.tsx";
import type { ScreenKey, ScreenTranslate } from "#app/i18n/messages.ts";
import { Clock } from "#app/i18n/use-format.tsx";
import type { Locale } from "#db/locales.ts";

/** `keys`: the messages the content was rendered with, which the page must contain too. */
type KeptHtml = { html: string; keys: readonly ScreenKey[] };

const maxCharacters = 8_000_000;
const minute = 60_000;

const kept = new LRUCache<string, KeptHtml>({
  maxSize: maxCharacters,
  sizeCalculation: ({ html }, key) => html.length + key.length,
});

/**
 * Keeps the HTML of content by everything it is rendered from: its props, the language with the
 * organisation's own terms (`edition`), the time zone and the minute. Other values are another key,
 * so nothing is ever invalidated, and no one gets what their own page was not given. `t` also
 * records the messages of the page.
 */
export function keepHtml({
  locale,
  edition,
  now,
  zone,
  t,
  recordKeys,
}: {
  locale: Locale;
  edition: string;
  now: number;
  zone: string;
  t: ScreenTranslate;
  recordKeys: (keys: readonly ScreenKey[]) => void;
}): RenderKept {
  const shownMinute = Math.floor(now / minute) * minute;
  return (name, Content, props) => {
    const key = JSON.stringify([name, locale, edition, zone, shownMinute, props]);
    const found = kept.get(key);
    if (found) {
      recordKeys(found.keys);
      return found.html;
    }
    const keys = new Set<ScreenKey>();
    const recordingT: ScreenTranslate = (messageKey, values) => {
      keys.add(messageKey);
      return t(messageKey, values);
    };
    const html = renderToString(
      <Language locale={locale} t={recordingT}>
        <Clock now={shownMinute} zone={zone}>
          <Content {...props} />
        </Clock>
      </Language>,
    );
    kept.set(key, { html, keys: [...keys] });
    return html;
  };
}
