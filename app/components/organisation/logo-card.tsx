import type { Logo } from "#app/domain/organisation/organisation-now.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { PhotoField } from "../form/photo-field.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";

/** The logo for light and dark themes, each on its background. */
export function LogoCard({ logo, darkLogo }: { logo: Logo | null; darkLogo: Logo | null }) {
  const t = useT();
  return (
    <Card>
      <h2>{t("organisation.logo-title")}</h2>
      <p className="mb-4 mt-1 text-muted">{t("organisation.logo-what")}</p>
      <div className="grid gap-8 sm:grid-cols-2">
        <LogoSection
          logo={logo}
          title={t("organisation.logo-day")}
          none={t("organisation.logo-none")}
        />
        <LogoSection
          night
          logo={darkLogo}
          title={t("organisation.logo-night")}
          what={t("organisation.logo-night-what")}
          none={t("organisation.logo-none-night")}
        />
      </div>
    </Card>
  );
}

function LogoSection({
  night,
  logo,
  title,
  what,
  none,
}: {
  night?: true;
  logo: Logo | null;
  title: string;
  what?: string;
  none: string;
}) {
  const t = useT();
  const fields: Record<string, string> = night ? { dark: "yes" } : {};
  return (
    <section>
      <h3>{title}</h3>
      {what && <p className="text-sm text-muted">{what}</p>}
      <div
        data-theme={night ? "dark" : "light"}
        className="my-3 grid min-h-28 place-items-center rounded-lg border border-line bg-page p-5 text-text"
      >
        {logo ? (
          <img
            src={paths.file(logo.id, 800)}
            width={logo.width}
            height={logo.height}
            alt={title}
            className="h-auto max-h-20 w-auto max-w-full"
          />
        ) : (
          <p>{none}</p>
        )}
      </div>
      <Form action={paths.saveLogo()} fields={fields} files>
        <PhotoField name="logo" label={title} />
        <Button>{t("organisation.logo-save")}</Button>
      </Form>
      {logo && (
        <Form action={paths.removeLogo()} fields={fields} className="mt-2" hideErrorSummary>
          <Button kind="quiet" small>
            {t("organisation.logo-remove")}
          </Button>
        </Form>
      )}
    </section>
  );
}
