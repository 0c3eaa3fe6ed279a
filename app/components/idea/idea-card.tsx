import type { IdeaStage } from "#db/enums.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Avatars } from "../ui/avatar.tsx";
import { LinkCard } from "../ui/card.tsx";
import { Icon } from "../ui/icon.tsx";
import { When } from "../ui/when.tsx";
import { VoteButton, type VotableIdea } from "../vote/vote-button.tsx";
import { IdeaSmallSwell } from "./idea-swell.tsx";
import { StageBadge } from "./stage-badge.tsx";

export type CardIdea = VotableIdea & {
  excerpt: string;
  stage: IdeaStage;
  photoId: string | null;
  submittedAt: Date | string | null;
  authors: readonly { id: string; name: string; photoId: string | null }[];
  contributions: number;
  answered: boolean;
};

/** An idea in a list: whose it is, what it says, how far it has come, and one's vote for it. */
export function IdeaCard({ idea, level = "h3" }: { idea: CardIdea; level?: "h2" | "h3" }) {
  const t = useT();
  const format = useFormat();
  const faces = idea.authors.map(({ id, name, photoId }) => ({ id, name, photo: photoId && paths.file(photoId, 104) }));
  return (
    <LinkCard to={paths.idea(idea.id)} title={idea.title} plain level={level} className="idea-card" before={(
      <>
        {idea.photoId && <div className="card-cover"><img src={paths.file(idea.photoId, 640)} alt="" loading="lazy" decoding="async" width={640} height={320} /></div>}
        <div className="idea-card-top">
          <span className="person">
            <Avatars people={faces} most={3} size="small" label={t("idea.authors")} />
            <span className="min-w-0"><b>{format.list(faces.slice(0, 2).map(({ name }) => name))}{faces.length > 2 && ` +${faces.length - 2}`}</b>{idea.submittedAt && <small><When at={idea.submittedAt} /></small>}</span>
          </span>
          {idea.stage !== "open" && <StageBadge stage={idea.stage} />}
        </div>
      </>
    )}>
      <p className="idea-card-text">{idea.excerpt}</p>
      <div className="idea-card-foot">
        <IdeaSmallSwell stage={idea.stage} />
        <p className="idea-card-facts">
          <span><Icon name="speech" size={18} /> {idea.contributions}<span className="sr-only"> {t("idea.contributions", { count: idea.contributions })}</span></span>
          {idea.answered && <span><Icon name="check" size={18} /> {t("idea.answered")}</span>}
        </p>
        <div className="card-above"><VoteButton idea={idea} /></div>
      </div>
    </LinkCard>
  );
}
