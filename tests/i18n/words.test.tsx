import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Language, useT } from "#app/i18n/language.tsx";
import { gathering, Words } from "#app/i18n/messages-provider.tsx";
import { speech } from "#app/i18n/translator.server.ts";
import { locales } from "#db/locales.ts";

function Speaks() {
  const t = useT();
  return (
    <p>
      {t("action.save")} {t("form.errors", { count: 3 })} {t("flash.saved")}
    </p>
  );
}

test("a page brings along the sentences it shows, with all their plurals, and no others", () => {
  const { t, Gather } = gathering(speech("nl").t, speech("nl").screen, "/words/nl/1");
  const html = renderToStaticMarkup(
    <Language locale="nl" t={t}>
      <Gather>
        <Speaks />
        <Words />
      </Gather>
    </Language>,
  );
  const told = /data-words="([^"]*)"/
    .exec(html)![1]!
    .split("\n")
    .map((line) => line.split("\t"));
  expect(told).toEqual([
    ["action.save", "Bewaar"],
    ["form.errors_one", "Eén ding vraagt nog je aandacht"],
    ["form.errors_other", "{{count}} dingen vragen nog je aandacht"],
    ["flash.saved", "Bewaard."],
  ]);
});

test("no sentence holds what separates sentences", () => {
  const broken = locales
    .flatMap((locale) => Object.entries(speech(locale).screen))
    .filter(([, sentence]) => /[\t\n]/.test(sentence));
  expect(broken).toEqual([]);
});
