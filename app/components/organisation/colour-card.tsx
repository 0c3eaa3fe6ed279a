import { useFetcher } from "@remix-run/react";
import { useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ShadePreview } from "#app/styles/colour-preview.server.ts";
import { FieldShell } from "../form/field.tsx";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { useField } from "../ui/reply.tsx";
import { ColourShades } from "./colour-shades.tsx";

const debounceMs = 150; // a colour input fires with every movement
const defaultColour = "#ff7a59"; // coral, the default accent colour

/**
 * The organisation's colour, previewed in every theme before it is saved; without JavaScript by a
 * button.
 */
export function ColourCard({
  saved,
  tried,
  shades,
}: {
  saved: string | null;
  tried: string | null;
  shades: ShadePreview[] | null;
}) {
  const t = useT();
  const isHydrated = useHydrated();
  const fetcher = useFetcher<{ shades: ShadePreview[] | null }>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const previewColour = (colour: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => fetcher.load(paths.adminOrganisation({ colour })), debounceMs);
  };
  const shownShades = fetcher.data?.shades ?? shades;
  return (
    <Card>
      <h2>{t("organisation.colour-title")}</h2>
      <p className="mb-4 mt-1 text-muted">{t("organisation.colour-what")}</p>
      <Form action={paths.saveColour()}>
        <ColourField value={tried ?? saved ?? defaultColour} onColour={previewColour} />
        <div className="form-actions">
          <Button kind="primary">{t("organisation.colour-save")}</Button>
          {!isHydrated && (
            <button
              type="submit"
              className="button button-secondary"
              formMethod="get"
              formAction={paths.adminOrganisation()}
            >
              {t("organisation.colour-look")}
            </button>
          )}
        </div>
      </Form>
      {shownShades && <ColourShades shades={shownShades} />}
      {saved && (
        <Form
          action={paths.saveColour()}
          fields={{ useDefault: "yes" }}
          className="mt-5"
          hideErrorSummary
        >
          <Button kind="quiet" small>
            {t("organisation.colour-ours")}
          </Button>
        </Form>
      )}
    </Card>
  );
}

function ColourField({ value, onColour }: { value: string; onColour: (colour: string) => void }) {
  const t = useT();
  const { id, submitted, errors, describedBy } = useField("colour");
  const field = {
    name: "colour",
    label: t("organisation.colour"),
    hint: t("organisation.colour-hint"),
  };
  return (
    <FieldShell id={id} errors={errors} {...field}>
      <input
        id={id}
        name="colour"
        type="color"
        defaultValue={submitted ?? value}
        className="h-14 w-28 cursor-pointer"
        onInput={(event) => onColour(event.currentTarget.value)}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(true, errors.length > 0)}
      />
    </FieldShell>
  );
}
