import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { TextArea, TextField } from "../form/text-field.tsx";
import { useFrame } from "../page/frame-data.ts";
import { PeopleSearch } from "../people/people-search.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog, Sheet } from "../ui/dialog.tsx";
import { showFlash } from "../ui/flash.ts";
import { Icon } from "../ui/icon.tsx";
import { Menu } from "../ui/menu.tsx";
import { ReplyProvider } from "../ui/reply.tsx";
import type { Sample } from "./sample.ts";

/** Dialogs, menus, tooltips and toasts. */
export function Overlays({ sample, query }: { sample: Sample; query: string }) {
  const t = useT();
  const theme = useFrame()?.theme ?? "system";
  return (
    <div className="stack">
      <div className="form-actions">
        <Dialog trigger={sample.withdraw} title={sample.withdrawTitle} kind="danger">
          <p className="mb-5">{sample.withdrawWhat}</p>
          <div className="form-actions">
            <Button type="button" kind="danger">
              {sample.withdrawYes}
            </Button>
          </div>
        </Dialog>
        <Sheet trigger={sample.sheet} title={sample.sheet} icon="edit">
          <ReplyProvider value={{ id: "sheet", busy: false }}>
            <div className="form">
              <TextField name="step" label={sample.title} hint={sample.titleHint} />
              <TextArea name="why" label={sample.text} maxCharacters={600} />
              <div className="form-actions">
                <Button type="button" kind="primary">
                  {t("action.save")}
                </Button>
              </div>
            </div>
          </ReplyProvider>
        </Sheet>
        <Menu
          label={t("page.menu")}
          trigger={
            <>
              {t("page.menu")}
              <Icon name="down" size={18} />
            </>
          }
          className="button button-secondary"
          groups={[
            {
              label: sample.tabs[0],
              items: [
                { to: paths.challenges(), icon: "wave", text: t("page.challenges") },
                { to: paths.inbox(), icon: "inbox", text: t("page.inbox") },
              ],
            },
            { items: [{ to: paths.me(), icon: "person", text: t("page.profile") }] },
          ]}
        />
        <button
          type="button"
          className="button button-quiet button-round"
          aria-label={sample.tip}
          data-tip={sample.tip}
        >
          <Icon name="flag" />
        </button>
        <Button
          type="button"
          onClick={() =>
            showFlash({
              message: "saved",
              undo: { action: paths.chooseTheme(), fields: { theme } },
            })
          }
        >
          {sample.toast}
        </Button>
      </div>
      <Card>
        <PeopleSearch action={paths.design()} label={sample.find} value={query} />
      </Card>
    </div>
  );
}
