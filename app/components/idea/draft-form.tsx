import { useRef, useState } from "react";
import type { NewIdeaPage } from "#app/domain/idea/new-idea-page.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Prose } from "#app/prose/prose.ts";
import { parseMinor } from "#app/std/money.ts";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { DiscardDraft } from "./discard-draft.tsx";
import { DraftSaver } from "./draft-saver.tsx";
import { IdeaFields, type IdeaStart } from "./idea-fields.tsx";
import type { Unsent } from "./unsent.ts";
import type { Saved } from "./use-autosave.ts";

/** A new idea: saved as a draft while one types, posted when one says so, thrown away when one thinks better of it. */
export function DraftForm({ challenge, draft, begun, mark }: Pick<NewIdeaPage, "challenge" | "draft" | "begun" | "mark">) {
  const t = useT();
  const locale = useLocale();
  const touch = useRef(() => {});
  const [kept, keep] = useState(begun ? draft.id : null);
  const [start, begin] = useState<IdeaStart & { turn: number }>({ ...draft, turn: 0 });
  const restore = ({ title, asked, askedFor, text, doc }: Unsent) =>
    begin((before) => ({ title, askedFor, askedMinor: parseMinor(asked), photoId: before.photoId, body: read(doc), text, turn: before.turn + 1 }));
  const saved = ({ id, photoId }: Saved) => {
    keep(id);
    if (photoId !== undefined) begin((before) => (before.photoId === photoId ? before : { ...before, photoId }));
  };
  return (
    <div className="stack">
      <Form action={paths.submitIdea(challenge.id)} also={[paths.saveDraft(challenge.id)]} files label={t("idea.new")} fields={{ language: locale }}>
        <IdeaFields key={start.turn} start={start} challenge={challenge} onBody={() => touch.current()} />
        <div className="form-acts">
          <Button kind="primary">{t("idea.post")}</Button>
          <DraftSaver challengeId={challenge.id} draftId={draft.id} mark={mark} touch={touch} onRestore={restore} onSaved={saved} />
        </div>
      </Form>
      {kept && <div><DiscardDraft ideaId={kept} challengeId={challenge.id} /></div>}
    </div>
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
