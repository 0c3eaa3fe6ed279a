import type { OpenConcern } from "#app/domain/idea/open-concerns.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { OpenConcerns } from "../idea/open-concerns.tsx";
import { ProseView } from "../rich-text/prose-view.tsx";
import { Icon } from "../ui/icon.tsx";

type Judged = {
  id: string;
  title: string;
  body: Prose;
  photoId: string | null;
  askedMinor: number | null;
  askedFor: string;
  question: string;
  currency: string;
  wanted: string;
  concerns: OpenConcern[];
};

/** The text one judges, as it stands, with what it asks for. */
export function JudgedIdea({
  idea,
  challenge,
  place,
}: {
  idea: Judged;
  challenge: { id: string };
  place: { at: number; of: number };
}) {
  const t = useT();
  const format = useFormat();
  return (
    <article className="stack">
      <header className="grid gap-2">
        <p className="eyebrow">
          <a href={paths.jury(challenge.id)}>{idea.question}</a>
        </p>
        {place.at > 0 && (
          <p className="text-sm text-muted">{t("jury.place", { at: place.at, of: place.of })}</p>
        )}
        <h1>{idea.title}</h1>
      </header>
      {idea.photoId && (
        <img src={paths.file(idea.photoId, 960)} alt="" className="rounded-lg" loading="lazy" />
      )}
      <ProseView doc={idea.body} under={1} />
      {(idea.askedMinor !== null || idea.askedFor) && (
        <dl className="facts">
          {idea.askedMinor !== null && (
            <>
              <dt>{t("ranking.asked")}</dt>
              <dd className="figures">{format.money(idea.askedMinor, idea.currency)}</dd>
            </>
          )}
          {idea.askedFor && (
            <>
              <dt>{t("jury.asks-for")}</dt>
              <dd>{idea.askedFor}</dd>
            </>
          )}
        </dl>
      )}
      <OpenConcerns ideaId={idea.id} concerns={idea.concerns} />
      <p>
        <a href={paths.idea(idea.id)}>{t("jury.discussion")}</a>
      </p>
      {idea.wanted && (
        <details>
          <summary className="flex min-h-11 items-center gap-2 font-semibold text-sea">
            <Icon name="down" size={18} />
            {t("jury.wanted")}
          </summary>
          <p className="mt-2 whitespace-pre-line text-muted">{idea.wanted}</p>
        </details>
      )}
    </article>
  );
}
