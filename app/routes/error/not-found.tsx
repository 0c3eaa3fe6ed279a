import { refuse } from "#app/domain/refusals.ts";
import { page } from "#app/web/handlers.ts";

// With this route the root loader runs for unknown addresses too, so that they get the page layout.
export const loader = page(async () => refuse("not-found"));

export default function Nowhere() {
  return null;
}
