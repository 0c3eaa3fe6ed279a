import { useEffect, useId, useState } from "react";
import type { SimilarIdea } from "#app/domain/similarity/similar-ideas.ts";
import { useT } from "#app/i18n/language.tsx";
import type { FormReply } from "#app/web/form-reply.ts";
import { useFormState } from "../ui/reply.tsx";
import { SimilarCard } from "./similar-card.tsx";
import { SimilarWatch } from "./similar-watch.tsx";

/** The similar ideas for which posting was stopped once; null when it was not stopped. */
export function similarIdeasInReply(reply: FormReply | undefined): SimilarIdea[] | null {
  if (reply?.refusal !== "idea.similar") return null;
  try {
    return JSON.parse(String(reply.about?.ideas)) as SimilarIdea[];
  } catch {
    return null;
  }
}

/**
 * Ideas similar to the one being written, shown while its title is typed and once more before
 * posting.
 */
export function SimilarBox({ challengeId }: { challengeId: string }) {
  const t = useT();
  const heading = useId();
  const { reply } = useFormState();
  const [similarIdeas, setSimilarIdeas] = useState<SimilarIdea[]>(
    () => similarIdeasInReply(reply) ?? [],
  );
  const [wasShown, setWasShown] = useState(
    similarIdeasInReply(reply) !== null || reply?.values?.similarShown === "shown",
  );
  const onFound = (ideas: SimilarIdea[]) => {
    setSimilarIdeas(ideas);
    // seen now, so posting does not stop for them
    if (ideas.some(({ same, isOwn }) => same && !isOwn)) setWasShown(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: onFound is new on every render
  useEffect(() => {
    const ideasInReply = similarIdeasInReply(reply);
    if (ideasInReply) onFound(ideasInReply);
  }, [reply]);
  return (
    <div className="similar">
      <SimilarWatch challengeId={challengeId} onFound={onFound} />
      <p role="status" className="sr-only">
        {similarIdeas.length > 0 && t("idea.similar.found", { count: similarIdeas.length })}
      </p>
      {similarIdeas.length > 0 && (
        <section aria-labelledby={heading}>
          <h2 id={heading} className="text-lg">
            {t("idea.similar.title")}
          </h2>
          <p className="text-muted">{t("idea.similar.lead")}</p>
          <ul>
            {similarIdeas.map((idea) => (
              <SimilarCard key={idea.id} idea={idea} />
            ))}
          </ul>
        </section>
      )}
      {wasShown && <input type="hidden" name="similarShown" value="shown" />}
    </div>
  );
}
