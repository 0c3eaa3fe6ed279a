import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { PhotoField } from "../form/photo-field.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** Shows, replaces or removes the own photo. */
export function PhotoForm({ me }: { me: { id: string; name: string; photoId: string | null } }) {
  const t = useT();
  return (
    <Card>
      <h2 className="mb-4">{t("people.photo")}</h2>
      <div className="mb-5 flex flex-wrap items-center gap-5">
        <Avatar
          id={me.id}
          name={me.name}
          photo={me.photoId && paths.file(me.photoId, 320)}
          size="huge"
        />
        {me.photoId && (
          <Form action={paths.removePhoto()} className="" hideErrorSummary>
            <Button kind="quiet" small>
              {t("people.photo-remove")}
            </Button>
          </Form>
        )}
      </div>
      <Form action={paths.savePhoto()} files>
        <PhotoField name="photo" label={t("form.choose-photo")} camera="user" />
        <Button>{t("people.photo-save")}</Button>
      </Form>
    </Card>
  );
}
