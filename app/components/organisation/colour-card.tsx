import { useFetcher } from "@remix-run/react";
import { useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ShadePreview } from "#app/web/colour-preview.server.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { FieldShell } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { useField } from "../ui/reply.tsx";
import { ColourShades } from "./colour-shades.tsx";

const pause = 150; // milliseconds: a colour field speaks with every movement of the hand
const coral = "#ff7a59"; // where one begins who has no colour yet: ours

/** The organisation's colour: seen in every theme while one chooses, saved when it is right. Without JavaScript one asks to see it. */
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
  const live = useHydrated();
  const fetcher = useFetcher<{ shades: ShadePreview[] | null }>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const look = (colour: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => fetcher.load(paths.adminOrganisation({ colour })), pause);
  };
  const shown = fetcher.data?.shades ?? shades;
  return (
    <Card>
      <h2>{t("organisation.colour-title")}</h2>
      <p className="mb-4 mt-1 text-muted">{t("organisation.colour-what")}</p>
      <Form action={paths.saveColour()}>
        <ColourField value={tried ?? saved ?? coral} onColour={look} />
        <div className="form-acts">
          <Button kind="primary">{t("organisation.colour-save")}</Button>
          {!live && (
            <button
              className="button button-secondary"
              formMethod="get"
              formAction={paths.adminOrganisation()}
            >
              {t("organisation.colour-look")}
            </button>
          )}
        </div>
      </Form>
      {shown && <ColourShades shades={shown} />}
      {saved && (
        <Form action={paths.saveColour()} fields={{ ours: "yes" }} className="mt-5" hideFaults>
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
  const { id, typed, faults, describedBy } = useField("colour");
  const words = {
    name: "colour",
    label: t("organisation.colour"),
    hint: t("organisation.colour-hint"),
  };
  return (
    <FieldShell id={id} faults={faults} {...words}>
      <input
        id={id}
        name="colour"
        type="color"
        defaultValue={typed ?? value}
        className="h-14 w-28 cursor-pointer"
        onInput={(event) => onColour(event.currentTarget.value)}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={describedBy(true, faults.length > 0)}
      />
    </FieldShell>
  );
}
