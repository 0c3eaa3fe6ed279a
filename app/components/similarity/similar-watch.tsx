import { useEffect, useRef } from "react";
import type { SimilarIdea } from "#app/domain/similarity/similar-ideas.ts";
import { paths } from "#app/paths.ts";

const pauseMs = 400; // after the last keystroke
const minTitleLength = 5; // characters needed for a comparison

/**
 * Looks up similar ideas while the title of the surrounding form is typed. Does nothing without a
 * connection.
 */
export function SimilarWatch({
  challengeId,
  onFound,
}: {
  challengeId: string;
  onFound: (ideas: SimilarIdea[]) => void;
}) {
  const spanRef = useRef<HTMLSpanElement>(null);
  const onFoundRef = useRef(onFound);
  onFoundRef.current = onFound;
  useEffect(() => {
    const form = spanRef.current!.closest("form")!;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let request: AbortController | undefined;
    const onInput = (event: Event) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement) || field.name !== "title") return;
      clearTimeout(timer);
      request?.abort();
      timer = setTimeout(() => void findSimilar(field.value.trim()), pauseMs);
    };
    const findSimilar = async (title: string) => {
      if (title.length < minTitleLength) return onFoundRef.current([]);
      if (!navigator.onLine) return;
      request = new AbortController();
      const fields = new FormData();
      fields.append("title", title);
      fields.append("text", String(new FormData(form).get("body") ?? "").slice(0, 1_500));
      try {
        const answer = await fetch(paths.findSimilar(challengeId), {
          method: "POST",
          body: fields,
          headers: { Accept: "application/json" },
          signal: request.signal,
        });
        if (!answer.ok) return;
        const { done } = (await answer.json()) as { done: { ideas: SimilarIdea[] } };
        onFoundRef.current(done.ideas);
      } catch {
        // aborted for a newer request, or no connection: what is shown stays
      }
    };
    form.addEventListener("input", onInput);
    return () => {
      form.removeEventListener("input", onInput);
      clearTimeout(timer);
      request?.abort();
    };
  }, [challengeId]);
  return <span ref={spanRef} hidden />;
}
