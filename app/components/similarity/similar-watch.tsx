import { useEffect, useRef } from "react";
import type { AlikeIdea } from "#app/domain/similarity/similar-ideas.ts";
import { paths } from "#app/paths.ts";

const pause = 400; // after the last key
const least = 5; // letters before there is something to compare

/** Asks, while the title of the form around it is typed, which ideas are like it. Without a connection it asks nothing. */
export function AlikeWatch({
  challengeId,
  onFound,
}: {
  challengeId: string;
  onFound: (ideas: AlikeIdea[]) => void;
}) {
  const here = useRef<HTMLSpanElement>(null);
  const told = useRef(onFound);
  told.current = onFound;
  useEffect(() => {
    const form = here.current!.closest("form")!;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking: AbortController | undefined;
    const typed = (event: Event) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement) || field.name !== "title") return;
      clearTimeout(timer);
      asking?.abort();
      timer = setTimeout(() => void ask(field.value.trim()), pause);
    };
    const ask = async (title: string) => {
      if (title.length < least) return told.current([]);
      if (!navigator.onLine) return;
      asking = new AbortController();
      const fields = new FormData();
      fields.append("title", title);
      fields.append("text", String(new FormData(form).get("body") ?? "").slice(0, 1_500));
      try {
        const answer = await fetch(paths.findAlike(challengeId), {
          method: "POST",
          body: fields,
          headers: { Accept: "application/json" },
          signal: asking.signal,
        });
        if (!answer.ok) return;
        const { done } = (await answer.json()) as { done: { ideas: AlikeIdea[] } };
        told.current(done.ideas);
      } catch {
        // taken back for a newer question, or nobody answered: what is shown stays
      }
    };
    form.addEventListener("input", typed);
    return () => {
      form.removeEventListener("input", typed);
      clearTimeout(timer);
      asking?.abort();
    };
  }, [challengeId]);
  return <span ref={here} hidden />;
}
