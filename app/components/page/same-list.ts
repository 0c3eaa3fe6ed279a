import type { ShouldRevalidateFunction } from "@remix-run/react";

// What an address asks, but for how a list stands in it (idea/use-keep-order.ts).
const bare = ({ href }: URL) => href.replace(/[?&]at=[\d.]+|#.*/g, "");

/** Does only how a list stands differ? Then everything is there already. */
export const sameList: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) =>
  defaultShouldRevalidate &&
  (currentUrl.search === nextUrl.search || bare(currentUrl) !== bare(nextUrl));
