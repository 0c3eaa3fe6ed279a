import { Link, useLoaderData } from "@remix-run/react";
import { WhoHelped } from "#app/components/credit/who-helped.tsx";
import { Form } from "#app/components/form/form.tsx";
import { ExpenseList } from "#app/components/implementation/expense-list.tsx";
import { FinishForms } from "#app/components/implementation/finish-forms.tsx";
import { MilestoneList } from "#app/components/implementation/milestone-list.tsx";
import { OwnerCard } from "#app/components/implementation/owner-card.tsx";
import { UpdateList } from "#app/components/implementation/update-list.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Badge } from "#app/components/ui/badge.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { implementationPage } from "#app/domain/implementation/implementation-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import type { IdeaStage } from "#db/enums.ts";

export const loader = page((ctx, { params }) => implementationPage(ctx, params.ideaId!));
export const handle = titleHandle<typeof loader>((t, { idea }) =>
  t("implementation.title-of", { title: idea.title }),
);

const stageTones: Partial<Record<IdeaStage, "success" | "plain">> = {
  realised: "success",
  stopped: "plain",
};

/** The progress of a winning idea. */
export default function Implementation() {
  const t = useT();
  const { idea, helpers, steps, updates, expenses, candidates, may } =
    useLoaderData<typeof loader>();
  const isOver = idea.stage === "realised" || idea.stage === "stopped";
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(idea.challengeId)}>{idea.question}</Link>
        </p>
        <h1>
          <Link to={paths.idea(idea.id)} className="text-inherit no-underline">
            {idea.title}
          </Link>
        </h1>
        <p>
          <Badge tone={stageTones[idea.stage] ?? "accent"}>{t(`idea.stage.${idea.stage}`)}</Badge>
        </p>
      </header>
      {isOver && (
        <Notice
          tone={idea.stage === "realised" ? "success" : "accent"}
          title={t(`implementation.over.${idea.stage === "realised" ? "realised" : "stopped"}`)}
        >
          <p>{idea.outcome || idea.lesson}</p>
          <p className="mt-3">
            <LinkButton to={paths.outcome(idea.id)}>{t("implementation.see-outcome")}</LinkButton>
          </p>
        </Notice>
      )}
      {may.start === true && (
        <Notice tone="highlight" title={t("implementation.ready")}>
          <p>{t("implementation.ready-what")}</p>
          <Form action={paths.startIdea(idea.id)} className="mt-3">
            <Button kind="primary">{t("implementation.start")}</Button>
          </Form>
        </Notice>
      )}
      <div className="columns mt-8">
        <div className="stack gap-10">
          <UpdateList idea={idea} updates={updates} may={may.build} />
          {(may.realise === true || may.stop === true) && <FinishForms idea={idea} may={may} />}
        </div>
        <aside className="stack">
          <OwnerCard idea={idea} candidates={candidates} may={may.appoint} />
          <MilestoneList ideaId={idea.id} steps={steps} may={may.build} />
          {helpers.length > 0 && (
            <Card as="div">
              <h2 className="mb-3 text-lg">{t("implementation.helped-it")}</h2>
              <WhoHelped people={helpers} />
            </Card>
          )}
          <ExpenseList idea={idea} expenses={expenses} may={may.build} />
        </aside>
      </div>
    </>
  );
}
