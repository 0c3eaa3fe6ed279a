import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { TextField } from "../form/text-field.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Empty } from "../ui/empty.tsx";
import { Icon } from "../ui/icon.tsx";
import { ReplyProvider } from "../ui/reply.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import type { Sample } from "./sample.ts";

const kinds = ["primary", "secondary", "quiet", "danger"] as const;

/** Every state of a control; `data-preview` fixes it. */
export function States({ sample }: { sample: Sample }) {
  const t = useT();
  const [rest, hover, focus, busy] = sample.states;
  const look = (kind: (typeof kinds)[number], state?: "hover" | "focus") => (
    <button type="button" className={`button button-${kind}`} data-preview={state}>
      {sample.vote}
    </button>
  );
  return (
    <div className="stack">
      <div className="table-box">
        <table className="table">
          <caption>{sample.statesOf}</caption>
          <thead>
            <tr>
              <th scope="col">{sample.kind}</th>
              {[rest, hover, focus, busy].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{kind}</th>
                <td>{look(kind)}</td>
                <td>{look(kind, "hover")}</td>
                <td>{look(kind, "focus")}</td>
                <td>
                  <ReplyProvider value={{ id: `busy-${kind}`, busy: true }}>
                    <Button kind={kind}>{sample.vote}</Button>
                  </ReplyProvider>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="cards">
        <Card className="stack">
          <h3>{sample.disabled}</h3>
          <Button reason={sample.votedReason}>{sample.vote}</Button>
          <label className="field">
            <span className="field-label">{sample.title}</span>
            <input className="input" disabled defaultValue={sample.ideaTitle} />
          </label>
        </Card>
        <Card className="stack">
          <h3>{sample.offline}</h3>
          <p className="offline-banner">
            <Icon name="warning" size={18} />
            {t("page.offline")}
          </p>
        </Card>
        <Card className="stack">
          <h3>{sample.error}</h3>
          <ReplyProvider
            value={{
              id: "states",
              busy: false,
              reply: {
                form: "",
                values: { mail: "robin@" },
                errors: { mail: [{ key: "field.email" }] },
              },
            }}
          >
            <TextField name="mail" label={sample.mail} type="email" />
          </ReplyProvider>
        </Card>
        <Card className="stack">
          <h3>{sample.waiting}</h3>
          <Skeleton lines={4} />
        </Card>
      </div>
      <Empty title={sample.emptyTitle} description={sample.emptyWhat}>
        <LinkButton to={paths.design()} kind="primary" icon="add">
          {sample.emptyAct}
        </LinkButton>
      </Empty>
    </div>
  );
}
