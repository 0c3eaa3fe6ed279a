import type { Ctx } from "../ctx.ts";
import { editIdeaPage } from "./edit-idea-page.ts";
import { findAuthors } from "./find-authors.ts";

/** The authors of an idea and the colleagues that a search by name finds. Only for its authors. */
export async function authorsPage(ctx: Ctx, ideaId: string, q: string) {
  const { id, title, authors, may, challenge } = await editIdeaPage(ctx, ideaId);
  return {
    idea: { id, title, authors, challengeId: challenge.id },
    q,
    found: may.edit === true ? await findAuthors(ctx, ideaId, q) : [],
  };
}
