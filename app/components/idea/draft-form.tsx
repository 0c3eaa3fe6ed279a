import { useRef, useState } from "react";
import type { NewIdeaPage } from "#app/domain/idea/new-idea-page.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { parseMinor } from "#app/std/money.ts";
import { AlikeBox, stoppedFor } from "../similarity/similar-box.tsx";
import { Button } from "../ui/button.tsx";
import { CheckField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { Notice } from "../ui/notice.tsx";
import { useAnswered } from "../ui/reply.tsx";
import { DiscardDraft } from "./discard-draft.tsx";
import { DraftSaver } from "./draft-saver.tsx";
import { IdeaFields, type IdeaStart } from "./idea-fields.tsx";
import { forgetUnsent, type Unsent } from "./unsaved.ts";
import type { Saved } from "./use-autosave.ts";

/** A new idea: saved as a draft while one types, posted when one says so, thrown away when one thinks better of it. */
export function DraftForm({
  challenge,
  draft,
  begun,
  mark,
  may,
}: Pick<NewIdeaPage, "challenge" | "draft" | "begun" | "mark" | "may">) {
  const t = useT();
  const locale = useLocale();
  const touch = useRef(() => {});
  const [kept, keep] = useState(begun ? draft.id : null);
  const [start, begin] = useState<IdeaStart & { turn: number }>({ ...draft, turn: 0 });
  const restore = ({ title, asked, askedFor, theme, text, doc }: Unsent) =>
    begin((before) => ({
      title,
      askedFor,
      askedMinor: parseMinor(asked),
      themeId: theme || null,
      photoId: before.photoId,
      body: read(doc),
      text,
      turn: before.turn + 1,
    }));
  const saved = ({ id, photoId }: Saved) => {
    keep(id);
    if (photoId !== undefined)
      begin((before) => (before.photoId === photoId ? before : { ...before, photoId }));
  };
  const [waits, wait] = useState(false);
  const posted = () => {
    forgetUnsent(challenge.id); // it stands among what is to be sent now
    wait(true);
  };
  if (waits)
    return (
      <Notice tone="sea" icon="clock" title={t("idea.kept")}>
        <p>{t("idea.kept-what")}</p>
        <p className="mt-3">
          <a href={paths.challenge(challenge.id)}>{t("idea.to-challenge")}</a>
        </p>
      </Notice>
    );
  return (
    <div className="stack">
      <Form
        action={paths.submitIdea(challenge.id)}
        also={[paths.saveDraft(challenge.id)]}
        files
        label={t("idea.new")}
        keep={{ kind: "idea", about: challenge.question }}
        onKept={posted}
        fields={{ language: locale }}
      >
        <IdeaFields
          key={start.turn}
          start={start}
          challenge={challenge}
          onBody={() => touch.current()}
          first={!begun}
          underTitle={<AlikeBox key={start.turn} challengeId={challenge.id} />}
        />
        {may.seal === true && (
          <CheckField
            name="sealed"
            label={t("anonymity.choose")}
            hint={
              <>
                {t("anonymity.choose-hint")}{" "}
                <span className="mt-1 block">{t("anonymity.choose-watch")}</span>
              </>
            }
          />
        )}
        <div className="form-acts">
          <PostButton />
          <DraftSaver
            challengeId={challenge.id}
            draftId={draft.id}
            mark={mark}
            touch={touch}
            onRestore={restore}
            onSaved={saved}
          />
        </div>
      </Form>
      {kept && (
        <div>
          <DiscardDraft ideaId={kept} challengeId={challenge.id} />
        </div>
      )}
    </div>
  );
}

function PostButton() {
  const t = useT();
  const { reply } = useAnswered();
  return (
    <Button kind="primary">{t(stoppedFor(reply) ? "idea.alike.post-anyway" : "idea.post")}</Button>
  );
}

// It was kept by this browser itself; should it be damaged, the plain text is beside it.
function read(doc: string): Prose | null {
  try {
    return doc ? (JSON.parse(doc) as Prose) : null;
  } catch {
    return null;
  }
}
