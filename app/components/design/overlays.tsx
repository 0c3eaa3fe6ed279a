import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { useFrame } from "../page/frame-data.ts";
import { PeopleSearch } from "../people/people-search.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog, Sheet } from "../ui/dialog.tsx";
import { tell } from "../ui/flash.ts";
import { Icon } from "../ui/icon.tsx";
import { Menu, MenuGroup, MenuLink } from "../ui/menu.tsx";
import { ReplyProvider } from "../ui/reply.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";
import type { Sample } from "./sample.ts";

/** What lies over the page for a moment. */
export function Overlays({ sample, find }: { sample: Sample; find: string }) {
  const t = useT();
  const theme = useFrame()?.theme ?? "system";
  return (
    <div className="stack">
      <div className="form-acts">
        <Dialog trigger={sample.withdraw} title={sample.withdrawTitle} kind="danger">
          <p className="mb-5">{sample.withdrawWhat}</p>
          <div className="form-acts">
            <Button type="button" kind="danger">
              {sample.withdrawYes}
            </Button>
          </div>
        </Dialog>
        <Sheet trigger={sample.sheet} title={sample.sheet} icon="edit">
          <ReplyProvider value={{ id: "sheet", busy: false }}>
            <div className="form">
              <TextField name="step" label={sample.title} hint={sample.titleHint} />
              <TextArea name="why" label={sample.text} most={600} />
              <div className="form-acts">
                <Button type="button" kind="primary">
                  {t("action.save")}
                </Button>
              </div>
            </div>
          </ReplyProvider>
        </Sheet>
        <Menu
          label={t("page.menu")}
          face={
            <>
              {t("page.menu")}
              <Icon name="down" size={18} />
            </>
          }
          className="button button-secondary"
        >
          <MenuGroup label={sample.tabs[0]}>
            <MenuLink to={paths.challenges()} icon="wave">
              {t("page.challenges")}
            </MenuLink>
            <MenuLink to={paths.inbox()} icon="inbox">
              {t("page.inbox")}
            </MenuLink>
          </MenuGroup>
          <MenuGroup>
            <MenuLink to={paths.me()} icon="person">
              {t("page.profile")}
            </MenuLink>
          </MenuGroup>
        </Menu>
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
            tell({ what: "saved", undo: { action: paths.chooseTheme(), fields: { theme } } })
          }
        >
          {sample.toast}
        </Button>
      </div>
      <Card>
        <PeopleSearch action={paths.design()} label={sample.find} value={find} />
      </Card>
    </div>
  );
}
