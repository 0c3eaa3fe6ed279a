import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Language, useT } from "#app/i18n/language.tsx";
import { collectMessages, PageMessages } from "#app/i18n/messages-provider.tsx";
import { ownLanguage } from "#app/i18n/translator.server.ts";
import { locales } from "#db/locales.ts";

function Page() {
  const t = useT();
  return (
    <p>
      {t("action.save")} {t("form.errors", { count: 3 })} {t("flash.saved")}
    </p>
  );
}

test("PageMessages: contains the messages of the page with all their plurals, and no others", () => {
  const { t, CollectMessages } = collectMessages(
    ownLanguage("nl").t,
    ownLanguage("nl").screen,
    "/messages/nl/1",
  );
  const html = renderToStaticMarkup(
    <Language locale="nl" t={t}>
      <CollectMessages>
        <Page />
        <PageMessages />
      </CollectMessages>
    </Language>,
  );
  const lines = /data-messages="([^"]*)"/
    .exec(html)![1]!
    .split("\n")
    .map((line) => line.split("\t"));
  expect(lines).toEqual([
    ["action.save", "Bewaar"],
    ["form.errors_one", "Eén ding vraagt nog je aandacht"],
    ["form.errors_other", "{{count}} dingen vragen nog je aandacht"],
    ["flash.saved", "Bewaard."],
  ]);
});

test("messages: none contains the separators of PageMessages", () => {
  const invalid = locales
    .flatMap((locale) => Object.entries(ownLanguage(locale).screen))
    .filter(([, message]) => /[\t\n]/.test(message));
  expect(invalid).toEqual([]);
});
