import { type IdeaQuery, type IdeaSort, ideaFilters } from "#app/domain/idea/idea-query.ts";
import { useT } from "#app/i18n/language.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

type Option = { id: string; name: string };
/** The groups and themes to choose from, for this reader. */
export type FilterChoices = {
  groups: readonly Option[];
  themes: readonly (Option & { ideas: number; following: boolean })[];
};

/** Sort order and filters in a native disclosure inside the search form. */
export function FilterBox({
  query,
  sorts,
  choices,
}: {
  query: IdeaQuery;
  sorts: readonly IdeaSort[];
  choices: FilterChoices;
}) {
  const t = useT();
  const activeCount =
    query.filters.length +
    Number(!!query.group) +
    Number(!!query.theme) +
    Number(query.sort !== "fair");
  return (
    <details className="filter-box">
      <summary className="button button-secondary">
        {t("challenge.filter")}
        {activeCount > 0 && (
          <b className="filter-count">
            {activeCount}
            <span className="sr-only"> {t("challenge.filter-on", { count: activeCount })}</span>
          </b>
        )}
        <Icon name="down" size={18} />
      </summary>
      <div className="filter-panel card">
        <div className="filter-picks">
          <FilterSelect
            name="sort"
            label={t("challenge.sort")}
            value={query.sort}
            options={sorts.map((sort) => ({ id: sort, name: t(`challenge.sort.${sort}`) }))}
          />
          {choices.themes.length > 0 && (
            <FilterSelect
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
            <FilterSelect
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
            {ideaFilters.map((want) => (
              <label key={want} className="check">
                <input
                  type="checkbox"
                  name={want}
                  value="yes"
                  defaultChecked={query.filters.includes(want)}
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

function FilterSelect({
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
  options: readonly Option[];
}) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="input" name={name} defaultValue={value ?? ""}>
        {all && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
