import type { Answer } from "#app/domain/access/rules.ts";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { fetched } from "../page/lazy.tsx";
import { ProseView } from "../rich-text/prose-view.tsx";
import { Person } from "../ui/avatar.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

type Update = {
  id: string;
  body: Prose;
  at: Moment;
  by: string | null;
  byId: string | null;
  byPhotoId: string | null;
};

// Most people only read here.
const updateForm = async () => (await import("./update-form.tsx")).UpdateForm;
const UpdateForm = fetched(updateForm, import.meta.env.SSR ? await updateForm() : null);

/** How it goes, in the owner's words, newest first. */
export function UpdateList({
  idea,
  updates,
  may,
}: {
  idea: { id: string };
  updates: readonly Update[];
  may: Answer;
}) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="updates">
      <h2 id="updates">{t("implementation.updates")}</h2>
      {may === true && <UpdateForm ideaId={idea.id} />}
      {updates.length === 0 && <p className="text-muted">{t("implementation.no-updates")}</p>}
      {updates.map((update) => (
        <Card as="article" key={update.id}>
          <Person
            id={update.byId ?? update.id}
            name={update.by ?? ""}
            photo={update.byPhotoId && paths.file(update.byPhotoId, 320)}
            about={<When at={update.at} />}
          />
          <div className="mt-3">
            <ProseView doc={update.body} under={2} />
          </div>
        </Card>
      ))}
    </section>
  );
}
