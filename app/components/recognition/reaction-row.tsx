import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { reactionKinds } from "#db/enums.ts";
import { Icon } from "../ui/icon.tsx";
import { type NodsHere, nodForm } from "./use-reactions.ts";

const namesShown = 4;

/** Friendly nods at one thing: one press gives it, the next takes it back; who gave them stands beside. At one's own only what others gave. */
export function NodRow({
  nods,
  contributionId = null,
  may,
}: {
  nods: NodsHere;
  contributionId?: string | null;
  may: boolean;
}) {
  const t = useT();
  const { list } = useFormat();
  const here = nods.at(contributionId);
  const names = [...new Set(here.flatMap((one) => one.names))];
  const most = Math.max(0, ...here.map((one) => one.count));
  const by =
    names.length === 0
      ? null
      : list([
          ...names.slice(0, namesShown),
          ...(names.length > namesShown || most > names.length ? [t("recognition.others")] : []),
        ]);
  if (!may && here.length === 0) return null;
  return (
    <div className="nods" role="group" aria-label={t("recognition.nods")}>
      {reactionKinds.map((kind) => {
        const given = here.find((one) => one.kind === kind);
        const mine = given?.mine === true;
        const on = nods.onIn(kind, contributionId, mine);
        const count = (given?.count ?? 0) + Number(on) - Number(mine);
        const label = `${t(`recognition.nod.${kind}`)}${count > 0 ? `, ${count}` : ""}`;
        if (!may)
          return count > 0 ? (
            <span key={kind} className="nod" data-tip={given!.names.join(", ")}>
              <Icon name={kind} label={label} />
              <span aria-hidden="true">{count}</span>
            </span>
          ) : null;
        return (
          <button
            key={kind}
            className="nod"
            form={nodForm}
            name="nod"
            value={`${kind} ${on ? "off" : "on"}${contributionId ? ` ${contributionId}` : ""}`}
            aria-pressed={on}
            aria-label={label}
            data-tip={t(`recognition.nod.${kind}`)}
          >
            <Icon name={kind} />
            {count > 0 && <span aria-hidden="true">{count}</span>}
          </button>
        );
      })}
      {by && <small className="nods-by">{by}</small>}
    </div>
  );
}
