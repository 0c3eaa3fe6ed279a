import type { OpenConcern } from "#app/domain/idea/open-concerns.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { OpenConcerns } from "../idea/open-concerns.tsx";
import { RichTextView } from "../rich-text/rich-text-view.tsx";
import { Icon } from "../ui/icon.tsx";

type IdeaToScore = {
  id: string;
  title: string;
  body: RichText;
  photoId: string | null;
  requestedAmountMinor: number | null;
  requestedPurpose: string;
  question: string;
  currency: string;
  wanted: string;
  concerns: OpenConcern[];
};

/** The idea to be scored: its text and what it asks for. */
export function JudgedIdea({
  idea,
  challenge,
  place,
}: {
  idea: IdeaToScore;
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
      <RichTextView doc={idea.body} under={1} />
      {(idea.requestedAmountMinor !== null || idea.requestedPurpose) && (
        <dl className="facts">
          {idea.requestedAmountMinor !== null && (
            <>
              <dt>{t("ranking.asked")}</dt>
              <dd className="figures">{format.money(idea.requestedAmountMinor, idea.currency)}</dd>
            </>
          )}
          {idea.requestedPurpose && (
            <>
              <dt>{t("jury.asks-for")}</dt>
              <dd>{idea.requestedPurpose}</dd>
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
          <summary className="flex min-h-11 items-center gap-2 font-semibold text-accent">
            <Icon name="down" size={18} />
            {t("jury.wanted")}
          </summary>
          <p className="mt-2 whitespace-pre-line text-muted">{idea.wanted}</p>
        </details>
      )}
    </article>
  );
}
