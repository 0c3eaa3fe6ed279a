import { useLoaderData } from "@remix-run/react";
import { PasswordForm } from "#app/components/auth/password-form.tsx";
import { Form } from "#app/components/form/form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { PhotoForm } from "#app/components/people/photo-form.tsx";
import { ProfileForm } from "#app/components/people/profile-form.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { profilePage } from "#app/domain/people/profile-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(profilePage);
export const handle = titleHandle<typeof loader>((t) => t("people.you"));

/** The reader's own profile: public details, photo, password and preferences. */
export default function Me() {
  const t = useT();
  const me = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("people.you")}</h1>
        <p className="lead">{t("people.you-lead")}</p>
        <div className="form-actions">
          <LinkButton to={paths.person(me.id)} kind="quiet" icon="eye">
            {t("people.see-page")}
          </LinkButton>
          <LinkButton to={paths.following()} kind="quiet" icon="bell">
            {t("people.following")}
          </LinkButton>
        </div>
      </header>
      <div className="columns">
        <div className="stack">
          <ProfileForm me={me} />
          <PasswordForm hasPassword={me.may.changePassword === true} email={me.email} />
        </div>
        <aside className="stack">
          <PhotoForm me={me} />
          <Card sunk>
            <h2 className="mb-3">{t("people.account")}</h2>
            <dl className="facts">
              <dt>{t("people.email")}</dt>
              <dd className="wrap-anywhere">{me.email ?? t("people.no-email")}</dd>
              <dt>{t("people.groups")}</dt>
              <dd>{me.groups.join(", ") || t("people.none")}</dd>
              {me.roles.length > 0 && (
                <>
                  <dt>{t("people.roles")}</dt>
                  <dd>{me.roles.map((role) => t(`role.${role}`)).join(", ")}</dd>
                </>
              )}
            </dl>
            <p className="mt-3 text-sm text-muted">{t("people.account-what")}</p>
          </Card>
          {me.dismissedGuides.length > 0 && (
            <Card sunk>
              <h2 className="mb-1">{t("people.guides")}</h2>
              <p className="mb-3 text-muted">{t("people.guides-what")}</p>
              {me.dismissedGuides.map((guide) => (
                <Form
                  key={guide}
                  action={paths.setGuide()}
                  fields={{ guide, want: "shown" }}
                  className=""
                  hideErrorSummary
                >
                  <Button kind="quiet" small>
                    {t("people.guide-back", { guide: t(`home.guide.${guide}`) })}
                  </Button>
                </Form>
              ))}
            </Card>
          )}
        </aside>
      </div>
    </>
  );
}
