import { refuse } from "#app/domain/refusals.ts";
import { page } from "#app/web/handlers.ts";

// An address nobody answers to still gets the frame around its page: without this, the root loader would not run.
export const loader = page(async () => refuse("not-found"));

export default function Nowhere() {
  return null;
}
