import { useT } from "#app/i18n/language.tsx";
import { useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { SmallSwell } from "../page/small-swell.tsx";
import { Avatar, Avatars, Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { LinkButton } from "../ui/button.tsx";
import { Card, LinkCard } from "../ui/card.tsx";
import { Countdown } from "../ui/countdown.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Meter } from "../ui/meter.tsx";
import { More } from "../ui/more.tsx";
import { Notice } from "../ui/notice.tsx";
import { Progress } from "../ui/progress.tsx";
import { Stepper } from "../ui/stepper.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { Timeline } from "../ui/timeline.tsx";
import { When } from "../ui/when.tsx";
import { people, type Sample } from "./sample.ts";

const day = 86_400_000;

export function Pieces({ sample }: { sample: Sample }) {
  const t = useT();
  const now = useNow();
  return (
    <div className="stack">
      <Tabs
        label={sample.tabs[1]!}
        tabs={sample.tabs.map((label, index) => ({
          to: `?tab=${index}`,
          label,
          current: index === 0,
          count: index === 0 ? 1247 : undefined,
        }))}
      />
      <div className="cards">
        <LinkCard
          to={paths.design()}
          title={sample.ideaTitle}
          before={
            <div className="row mb-3">
              <Person {...people[2]!} about={<When at={now - 3 * day} />} size="small" />
              <Badge tone="accent" icon="eye">
                {t("idea.stage.in-review")}
              </Badge>
            </div>
          }
        >
          <p className="mt-2 line-clamp-3 text-muted">{sample.ideaText}</p>
          <div className="row mt-4">
            <SmallSwell label={t("idea.path")} steps={5} reached={3} />
            <span className="card-above">
              <LinkButton to={paths.design()} small icon="hand">
                42
              </LinkButton>
            </span>
          </div>
        </LinkCard>
        <LinkCard
          to={paths.design()}
          title={sample.ideaTitle}
          before={
            <div className="row mb-3">
              <Person {...people[1]!} about={<When at={now - 40 * day} />} size="small" />
              <Badge tone="highlight" icon="star">
                {t("idea.stage.winner")}
              </Badge>
            </div>
          }
        >
          <p className="mt-2 line-clamp-3 text-muted">{sample.ideaText}</p>
          <div className="mt-4">
            <SmallSwell label={t("idea.path")} steps={5} reached={5} />
          </div>
        </LinkCard>
        <LinkCard
          to={paths.design()}
          title={sample.ideaTitle}
          before={
            <div className="row mb-3">
              <Person {...people[3]!} about={<When at={now - 400 * day} />} size="small" />
              <Badge icon="wave">{t("idea.stage.stopped")}</Badge>
            </div>
          }
        >
          <p className="mt-2 line-clamp-3 text-muted">{sample.ideaText}</p>
          <div className="mt-4">
            <SmallSwell label={t("idea.path")} steps={5} reached={2} stopped />
          </div>
        </LinkCard>
      </div>
      <div className="columns">
        <div className="stack">
          <div className="form-actions">
            <Badge>{t("idea.stage.draft")}</Badge>
            <Badge tone="accent">{t("idea.stage.open")}</Badge>
            <Badge tone="warning" icon="clock">
              {t("time.left", { span: "2" })}
            </Badge>
            <Badge tone="success" icon="check">
              {t("idea.stage.realised")}
            </Badge>
            <Badge tone="highlight" icon="star">
              {t("idea.stage.winner")}
            </Badge>
            <Badge tone="danger" icon="flag">
              {t("page.moderation")}
            </Badge>
          </div>
          <Notice tone="warning" title={sample.noticeTitle}>
            <p>{sample.notice}</p>
          </Notice>
          <Notice>
            <p>{sample.notice}</p>
          </Notice>
          <Notice tone="success">
            <p>{sample.notice}</p>
          </Notice>
          <Notice tone="highlight">
            <p>{sample.notice}</p>
          </Notice>
          <Notice tone="danger">
            <p>{sample.notice}</p>
          </Notice>
          <DataTable
            caption={sample.table}
            rowKey={(face) => face.id}
            rows={people.slice(0, 4)}
            columns={[
              { key: "idea", label: sample.tableIdea, cell: () => sample.ideaTitle },
              {
                key: "author",
                label: sample.tableAuthor,
                cell: (face) => <Person {...face} size="small" />,
              },
              {
                key: "score",
                label: sample.tableScore,
                numeric: true,
                cell: (face) => (face.name.length / 3).toFixed(1),
              },
            ]}
          />
          <More to={paths.design()} />
        </div>
        <aside className="stack">
          <Card>
            <Countdown at={now + 5.4 * day} />
          </Card>
          <Card>
            <Countdown at={now + 0.2 * day} />
          </Card>
          <Card>
            <Meter label={sample.budgetLeft} value={18_500} max={25_000} valueText={sample.given} />
            <div className="mt-4">
              <Progress label={sample.table} done={8} total={8} valueText="8 / 8" />
            </div>
          </Card>
          <Card>
            <blockquote className="font-display text-lg font-semibold leading-snug">
              {sample.sponsorWords}
            </blockquote>
            <div className="mt-4">
              <Person {...people[0]!} about={sample.jobs[0]} size="large" />
            </div>
          </Card>
          <Card>
            <Avatars people={people} label={sample.jobs[0]!} />
            <div className="mt-4 flex items-center gap-3">
              <Avatar {...people[4]!} size="small" />
              <Avatar {...people[5]!} />
              <Avatar {...people[6]!} size="large" />
            </div>
          </Card>
          <Card>
            <Stepper
              label={sample.steps[0]!}
              steps={sample.steps.map((label, index) => ({
                label,
                to: paths.design(),
                state: (["done", "current"] as const)[index] ?? "to-come",
              }))}
            />
          </Card>
          <Card>
            <Timeline
              label={sample.table}
              entries={sample.events.map((body, index) => ({
                key: body,
                body,
                when: <When at={now - (3 - index) * 9 * day} as="date" />,
                tone: (["accent", "accent", "highlight", "to-come"] as const)[index],
              }))}
            />
          </Card>
        </aside>
      </div>
    </div>
  );
}
