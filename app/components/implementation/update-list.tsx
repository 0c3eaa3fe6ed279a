import type { Permission } from "#app/domain/access/permission.ts";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { RichTextView } from "../rich-text/rich-text-view.tsx";
import { Person } from "../ui/avatar.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";
import { UpdateForm } from "./update-form.tsx";

type Update = {
  id: string;
  body: RichText;
  at: Moment;
  by: string | null;
  byId: string | null;
  byPhotoId: string | null;
};

// Loaded lazily: most people only read here.

/** The owner's progress updates, newest first. */
export function UpdateList({
  idea,
  updates,
  may,
}: {
  idea: { id: string };
  updates: readonly Update[];
  may: Permission;
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
            <RichTextView doc={update.body} under={2} />
          </div>
        </Card>
      ))}
    </section>
  );
}
