import { useLoaderData } from "@remix-run/react";
import { AdminHead } from "#app/components/admin/admin-head.tsx";
import { SelectField } from "#app/components/form/choice-field.tsx";
import { Form } from "#app/components/form/form.tsx";
import { TextArea } from "#app/components/form/text-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { invitePage } from "#app/domain/challenge/invite-page.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { locales } from "#db/locales.ts";

const outcomes = ["invited", "again", "here-already", "deactivated"] as const;

export const loader = page(async (ctx, { url }) => ({
  ...(await invitePage(ctx)),
  done: outcomes
    .map((outcome) => ({ outcome, count: Number(url.searchParams.get(outcome)) }))
    .filter(({ count }) => Number.isInteger(count) && count > 0),
}));
export const handle = titleHandle<typeof loader>((t) => t("admin.invite"));

/** Invites one or many people, optionally to a challenge. */
export default function Invite() {
  const t = useT();
  const locale = useLocale();
  const { challenges, done } = useLoaderData<typeof loader>();
  return (
    <>
      <AdminHead part="people" title={t("admin.invite")} lead={t("admin.invite-lead")} />
      <div className="stack max-w-2xl">
        {done.length > 0 && (
          <Notice tone="success" title={t("admin.invite-done")}>
            {done.map(({ outcome, count }) => (
              <p key={outcome}>{t(`admin.outcome.${outcome}`, { count })}</p>
            ))}
          </Notice>
        )}
        <Card>
          <Form action={paths.invitePeople()}>
            <TextArea
              name="addresses"
              label={t("admin.addresses")}
              hint={t("admin.addresses-hint")}
              rows={6}
            />
            <SelectField
              name="locale"
              label={t("admin.invite-language")}
              value={locale}
              options={locales.map((option) => ({
                value: option,
                label: localeTable[option].name,
              }))}
            />
            {challenges.length > 0 && (
              <SelectField
                name="challenge"
                label={t("admin.invite-challenge")}
                hint={t("admin.invite-challenge-hint")}
                value=""
                options={[
                  { value: "", label: t("admin.invite-no-challenge") },
                  ...challenges.map(({ id, question }) => ({ value: id, label: question })),
                ]}
              />
            )}
            <div className="form-actions">
              <Button kind="primary" icon="mail">
                {t("admin.invite-send")}
              </Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
