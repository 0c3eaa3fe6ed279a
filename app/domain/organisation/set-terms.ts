import type { Locale } from "#db/locales.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { writeOrganisation } from "./write-organisation.ts";

/** The organisation's words in one language: only those that differ from ours. Its words in other languages stay. */
export const setTerms = (
  ctx: Ctx,
  { locale, words }: { locale: Locale; words: Record<string, string> },
) =>
  inTransaction(
    ctx,
    async (ctx) =>
      void (await writeOrganisation(ctx, "terms", ({ terms: { [locale]: _, ...others } }) => ({
        terms: Object.keys(words).length ? { ...others, [locale]: words } : others,
      }))),
  );
