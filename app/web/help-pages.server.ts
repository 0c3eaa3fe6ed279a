import { readFile } from "node:fs/promises";
import { allowPlatform, requireActorId } from "#app/domain/access/allow.ts";
import { isAdmin } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { refuse } from "#app/domain/refusals.ts";
import { paths } from "#app/paths.ts";
import type { Block } from "#app/std/markdown.ts";
import type { Locale } from "#db/locales.ts";
import { parseMarkdown } from "./markdown.server.ts";

/** The handbook in display order. Pages for operators are for administrators and in English only. */
const handbook = {
  guide: { operators: false, file: (locale: Locale) => `guide.${locale}.md` },
  changes: { operators: false, file: () => "changes.md" },
  production: { operators: true, file: () => "production.md" },
  settings: { operators: true, file: () => "settings.md" },
  "data-in-and-out": { operators: true, file: () => "data-in-and-out.md" },
  "real-input": { operators: true, file: () => "real-input.md" },
  speed: { operators: true, file: () => "speed.md" },
  tests: { operators: true, file: () => "tests.md" },
} satisfies Record<string, { operators: boolean; file: (locale: Locale) => string }>;

export type HelpPageName = keyof typeof handbook;
const names = Object.keys(handbook) as HelpPageName[];

/** The pages that this person may read. Refuses access.sign-in. */
export function helpIndex(ctx: Ctx): { everybody: HelpPageName[]; operators: HelpPageName[] } {
  requireActorId(ctx.actor);
  return {
    everybody: names.filter((name) => !handbook[name].operators),
    operators: isAdmin(ctx.actor) ? names.filter((name) => handbook[name].operators) : [],
  };
}

/**
 * One page of the handbook. Refuses access.sign-in, not-found, and access.not-admin for a page for
 * operators.
 */
export async function helpPage(
  ctx: Ctx,
  name: string | undefined,
  locale: Locale,
): Promise<{ name: HelpPageName; language: string; blocks: Block[] }> {
  requireActorId(ctx.actor);
  const known = names.find((page) => page === name) ?? refuse("not-found");
  const { operators, file } = handbook[known];
  if (operators) allowPlatform(ctx.actor, "platform.run");
  const text = await readFile(`app/docs/${file(locale)}`, "utf8");
  const resolveLink = (href: string) => {
    if (/^(https?:|#)/.test(href)) return href;
    const target = names.find((page) => href === `${page}.md`);
    return target ? paths.helpPage(target) : null;
  };
  return {
    name: known,
    language: known === "guide" ? locale : "en",
    blocks: parseMarkdown(text, resolveLink),
  };
}
