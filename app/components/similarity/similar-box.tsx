import { lazy, Suspense, useEffect, useId, useState } from "react";
import type { AlikeIdea } from "#app/domain/similarity/similar-ideas.ts";
import { useT } from "#app/i18n/language.tsx";
import type { FormReply } from "#app/web/handlers.ts";
import { useHydrated } from "../ui/hydrated.ts";
import { useAnswered } from "../ui/reply.tsx";
import { AlikeCard } from "./similar-card.tsx";

const AlikeWatch = lazy(async () => ({
  default: (await import("./similar-watch.tsx")).AlikeWatch,
}));

/** The posting stopped once to show what is almost the same: those ideas; null when it did not. */
export function stoppedFor(reply: FormReply | undefined): AlikeIdea[] | null {
  if (reply?.refusal !== "idea.alike") return null;
  try {
    return JSON.parse(String(reply.about?.ideas)) as AlikeIdea[];
  } catch {
    return null;
  }
}

/** Ideas like the one being written, while its title is typed and once more before it is posted. Empty where there are none. */
export function AlikeBox({ challengeId }: { challengeId: string }) {
  const t = useT();
  const heading = useId();
  const { reply } = useAnswered();
  const hydrated = useHydrated();
  const [shown, show] = useState<AlikeIdea[]>(() => stoppedFor(reply) ?? []);
  const [told, tell] = useState(stoppedFor(reply) !== null || reply?.values?.alike === "shown");
  const found = (ideas: AlikeIdea[]) => {
    show(ideas);
    if (ideas.some(({ same, own }) => same && !own)) tell(true); // they were seen: posting does not stop for them
  };
  useEffect(() => {
    const stopped = stoppedFor(reply);
    if (stopped) found(stopped);
  }, [reply]);
  return (
    <div className="alike">
      {hydrated && (
        <Suspense fallback={null}>
          <AlikeWatch challengeId={challengeId} onFound={found} />
        </Suspense>
      )}
      <p role="status" className="sr-only">
        {shown.length > 0 && t("idea.alike.found", { count: shown.length })}
      </p>
      {shown.length > 0 && (
        <section aria-labelledby={heading}>
          <h2 id={heading} className="text-lg">
            {t("idea.alike.title")}
          </h2>
          <p className="text-muted">{t("idea.alike.lead")}</p>
          <ul>
            {shown.map((idea) => (
              <AlikeCard key={idea.id} idea={idea} />
            ))}
          </ul>
        </section>
      )}
      {told && <input type="hidden" name="alike" value="shown" />}
    </div>
  );
}
