import { useEffect, useState } from "react";

/** Adds the fragment of the requested address, which the server never sees, to the next address. */
export function useWithAnchor(to: string | null): string | null {
  const [anchor, setAnchor] = useState("");
  useEffect(() => {
    const { hash } = location;
    setAnchor(document.getElementById(hash.slice(1)) ? "" : hash);
  }, []);
  return to && anchor && !to.includes("#") ? to + anchor : to;
}
