import type { ShouldRevalidateFunction } from "@remix-run/react";

// The address without the position in a list, which is part of it (idea/use-stable-order.ts).
const withoutListPosition = ({ href }: URL) => href.replace(/[?&]at=[\d.]+|#.*/g, "");

/** Skips revalidation when only the position in a list changed: all data is there already. */
export const shouldRevalidateList: ShouldRevalidateFunction = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}) =>
  defaultShouldRevalidate &&
  (currentUrl.search === nextUrl.search ||
    withoutListPosition(currentUrl) !== withoutListPosition(nextUrl));
