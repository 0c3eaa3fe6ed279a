import { type IdeaQuery, type IdeaSort, ideaWants } from "#app/domain/idea/idea-query.ts";
import { useT } from "#app/i18n/language.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

type Named = { id: string; name: string };
/** What this challenge gives to choose from, for the one who looks. */
export type Choices = {
  groups: readonly Named[];
  themes: readonly (Named & { ideas: number; following: boolean })[];
};

/** Order and filters, folded away until somebody wants them: a native disclosure inside the form that asks. */
export function FilterBox({
  query,
  sorts,
  choices,
}: {
  query: IdeaQuery;
  sorts: readonly IdeaSort[];
  choices: Choices;
}) {
  const t = useT();
  const on =
    query.wants.length +
    Number(!!query.group) +
    Number(!!query.theme) +
    Number(query.sort !== "fair");
  return (
    <details className="filter-box">
      <summary className="button button-secondary">
        {t("challenge.filter")}
        {on > 0 && (
          <b className="filter-count">
            {on}
            <span className="sr-only"> {t("challenge.filter-on", { count: on })}</span>
          </b>
        )}
        <Icon name="down" size={18} />
      </summary>
      <div className="filter-panel card">
        <div className="filter-picks">
          <Pick
            name="sort"
            label={t("challenge.sort")}
            value={query.sort}
            options={sorts.map((sort) => ({ id: sort, name: t(`challenge.sort.${sort}`) }))}
          />
          {choices.themes.length > 0 && (
            <Pick
              name="theme"
              label={t("challenge.theme")}
              value={query.theme}
              all={t("challenge.theme-all")}
              options={choices.themes.map(({ id, name, ideas }) => ({
                id,
                name: `${name} (${ideas})`,
              }))}
            />
          )}
          {choices.groups.length > 0 && (
            <Pick
              name="group"
              label={t("challenge.group")}
              value={query.group}
              all={t("challenge.group-all")}
              options={choices.groups}
            />
          )}
        </div>
        <fieldset>
          <legend className="field-label">{t("challenge.only")}</legend>
          <div className="filter-wants">
            {ideaWants.map((want) => (
              <label key={want} className="check">
                <input
                  type="checkbox"
                  name={want}
                  value="yes"
                  defaultChecked={query.wants.includes(want)}
                />
                <span>
                  {t(`challenge.want.${want}`)}
                  <small className="block text-sm text-muted">
                    {t(`challenge.want-what.${want}`)}
                  </small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <Button kind="secondary">{t("challenge.show")}</Button>
      </div>
    </details>
  );
}

function Pick({
  name,
  label,
  value,
  all,
  options,
}: {
  name: string;
  label: string;
  value?: string;
  all?: string;
  options: readonly Named[];
}) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ""}>
        {all && <option value="">{all}</option>}
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
