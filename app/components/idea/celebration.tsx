import { useRef } from "react";
import { fetched } from "../page/lazy.tsx";

const load = async () => (await import("./celebration-drawing.tsx")).MomentDrawn;
/** Few see one, and nobody each time. */
export const Moment = fetched(load, import.meta.env.SSR ? await load() : null);

/** Stays for as long as one is with that idea, also once the server knows that it was seen. */
export function useMoment<M>(ideaId: string, now: M | null): M | null {
  const kept = useRef({ ideaId, moment: now });
  if (kept.current.ideaId !== ideaId || now) kept.current = { ideaId, moment: now };
  return kept.current.moment;
}
