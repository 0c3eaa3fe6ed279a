import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Going on within the page takes away what had the focus: then it goes to where the new address points, or to the top of what
 * is new there. Not when a page opens: then one begins at its very top, and so at “skip to the content”.
 */
export function useKeptFocus() {
  const { key, hash } = useLocation();
  const moved = useRef(false);
  useEffect(() => {
    const at = document.getElementById(hash.slice(1)) ?? document.getElementById("content");
    if (moved.current && at && document.activeElement === document.body) {
      if (at.tabIndex < 0) at.tabIndex = -1; // else it could not take it
      at.focus({ preventScroll: true });
    }
    moved.current = true;
  }, [key]);
}
