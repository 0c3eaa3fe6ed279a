import type { Locale } from "#db/locales.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { writeOrganisation } from "./write-organisation.ts";

/**
 * Sets the organisation's terms in one language: those that differ from the default. Other
 * languages are unchanged.
 */
export const setTerms = (
  ctx: Ctx,
  { locale, terms }: { locale: Locale; terms: Record<string, string> },
) =>
  inTransaction(
    ctx,
    async (tx) =>
      void (await writeOrganisation(tx, "terms", ({ terms: { [locale]: _, ...others } }) => ({
        terms: Object.keys(terms).length ? { ...others, [locale]: terms } : others,
      }))),
  );
