import { paths } from "#app/paths.ts";
import { SmallSwell } from "../page/small-swell.tsx";
import { Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { LinkCard } from "../ui/card.tsx";
import { Meter } from "../ui/meter.tsx";
import { Notice } from "../ui/notice.tsx";
import { Progress } from "../ui/progress.tsx";
import { ReplyProvider } from "../ui/reply.tsx";
import { TextField } from "../ui/text-field.tsx";
import { faces, type Sample } from "./sample.ts";

const themes = ["light", "dark", "contrast", "contrast-dark"] as const;

/** The same handful in every theme, side by side: what is right in one must be right in all. */
export function Themes({ sample }: { sample: Sample }) {
  return (
    <div className="grid gap-5 md:grid-cols-2 2xl:grid-cols-4">
      {themes.map((theme, at) => (
        <section
          key={theme}
          data-theme={theme}
          className="theme-panel"
          aria-label={sample.themes[at]}
        >
          <h3>{sample.themes[at]}</h3>
          <LinkCard
            to={paths.design()}
            title={sample.ideaTitle}
            level="h4"
            before={
              <div className="row mb-3">
                <Person {...faces[at]!} size="small" />
                <Badge tone="sun" icon="star">
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
          <div className="form-acts">
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
          <div className="form-acts">
            <Badge tone="sea" icon="eye">
              {sample.tabs[0]}
            </Badge>
            <Badge tone="kelp" icon="check">
              {sample.done}
            </Badge>
            <Badge tone="amber" icon="clock">
              {sample.soon}
            </Badge>
            <Badge tone="brick" icon="flag">
              {sample.refused}
            </Badge>
          </div>
          <Meter label={sample.budgetLeft} value={18_500} most={25_000} said={sample.given} />
          <Progress label={sample.table} done={3} all={8} said="3 / 8" />
          <Notice tone="amber">
            <p>{sample.notice}</p>
          </Notice>
        </section>
      ))}
    </div>
  );
}
