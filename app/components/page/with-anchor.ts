import { useEffect, useState } from "react";

/** An address to go on to, with the place on the page that was asked for: a browser keeps that to itself and carries it along. */
export function useWithAnchor(to: string | null): string | null {
  const [anchor, keep] = useState("");
  useEffect(() => keep(document.getElementById(location.hash.slice(1)) ? "" : location.hash), []);
  return to && anchor && !to.includes("#") ? to + anchor : to;
}
