import type { ReviewState } from "#app/domain/jury/my-reviews.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Badge, type Tone } from "../ui/badge.tsx";
import { LinkCard } from "../ui/card.tsx";
import type { IconName } from "../ui/icon.tsx";

const badges: Record<ReviewState, [Tone, IconName]> = {
  todo: ["warning", "clock"],
  started: ["accent", "edit"],
  given: ["success", "check"],
  conflict: ["plain", "lock"],
  own: ["plain", "person"],
};

/** An idea on a juror's list, with the state of their review. */
export function ReviewCard({
  id,
  title,
  excerpt,
  state,
}: {
  id: string;
  title: string;
  excerpt: string;
  state: ReviewState;
}) {
  const t = useT();
  const [tone, icon] = badges[state];
  return (
    <LinkCard
      to={paths.scoreIdea(id)}
      title={title}
      level="h2"
      plain
      before={
        <div className="mb-2">
          <Badge tone={tone} icon={icon}>
            {t(`jury.state.${state}`)}
          </Badge>
        </div>
      }
    >
      {(state === "todo" || state === "started") && (
        <p className="mt-2 line-clamp-2 text-muted">{excerpt}</p>
      )}
    </LinkCard>
  );
}
