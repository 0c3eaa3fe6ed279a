import { paths } from "#app/paths.ts";
import { TextField } from "../form/text-field.tsx";
import { SmallSwell } from "../page/small-swell.tsx";
import { Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { LinkCard } from "../ui/card.tsx";
import { Meter } from "../ui/meter.tsx";
import { Notice } from "../ui/notice.tsx";
import { Progress } from "../ui/progress.tsx";
import { ReplyProvider } from "../ui/reply.tsx";
import { people, type Sample } from "./sample.ts";

const themes = ["light", "dark", "contrast", "contrast-dark"] as const;

/** The same components in every theme, side by side. */
export function Themes({ sample }: { sample: Sample }) {
  return (
    <div className="grid gap-5 md:grid-cols-2 2xl:grid-cols-4">
      {themes.map((theme, index) => (
        <section
          key={theme}
          data-theme={theme}
          className="theme-panel"
          aria-label={sample.themes[index]}
        >
          <h3>{sample.themes[index]}</h3>
          <LinkCard
            to={paths.design()}
            title={sample.ideaTitle}
            level="h4"
            before={
              <div className="row mb-3">
                <Person {...people[index]!} size="small" />
                <Badge tone="highlight" icon="star">
                  {sample.won}
                </Badge>
              </div>
            }
          >
            <p className="mt-2 text-muted">{sample.titleHint}</p>
            <div className="mt-3">
              <SmallSwell label={sample.steps[0]!} steps={5} reached={3} />
            </div>
          </LinkCard>
          <div className="form-actions">
            <Button type="button" kind="primary" icon="add">
              {sample.post}
            </Button>
            <Button type="button">{sample.back}</Button>
          </div>
          <ReplyProvider
            value={{
              id: theme,
              busy: false,
              reply: {
                form: "",
                values: { title: "Bord" },
                errors: { title: [{ key: "field.too-short", values: { min: 10 } }] },
              },
            }}
          >
            <TextField name="title" label={sample.title} />
          </ReplyProvider>
          <div className="form-actions">
            <Badge tone="accent" icon="eye">
              {sample.tabs[0]}
            </Badge>
            <Badge tone="success" icon="check">
              {sample.done}
            </Badge>
            <Badge tone="warning" icon="clock">
              {sample.soon}
            </Badge>
            <Badge tone="danger" icon="flag">
              {sample.refused}
            </Badge>
          </div>
          <Meter label={sample.budgetLeft} value={18_500} max={25_000} valueText={sample.given} />
          <Progress label={sample.table} done={3} total={8} valueText="3 / 8" />
          <Notice tone="warning">
            <p>{sample.notice}</p>
          </Notice>
        </section>
      ))}
    </div>
  );
}
