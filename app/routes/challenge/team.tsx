import { useLoaderData } from "@remix-run/react";
import { EditFrame } from "#app/components/challenge/edit-frame.tsx";
import { FindPerson } from "#app/components/challenge/find-person.tsx";
import { TeamPart } from "#app/components/challenge/team-part.tsx";
import { Form } from "#app/components/form/form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Person } from "#app/components/ui/avatar.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { editPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import type { ChallengeRole } from "#db/enums.ts";

export const loader = page((ctx, { params, url }) =>
  editPage(ctx, params.challengeId!, url.searchParams.get("find")?.slice(0, 60) ?? ""),
);
export const handle = titleHandle<typeof loader>((t) => t("challenge.team"));

const roles = ["sponsor", "juror", "manager"] as const satisfies readonly ChallengeRole[];

/** The team of a challenge: sponsors with their statements, jurors, managers. */
export default function Team() {
  const t = useT();
  const { challenge, checklist, find, found } = useLoaderData<typeof loader>();
  const { id, question, phase, team } = challenge;
  const rolesOf = (personId: string) =>
    team.filter((member) => member.id === personId).map((member) => member.role);
  return (
    <EditFrame id={id} question={question} phase={phase} step="team" checklist={checklist}>
      <div className="columns">
        <div className="stack gap-10">
          {roles.map((role) => (
            <TeamPart
              key={role}
              id={id}
              role={role}
              members={team.filter((member) => member.role === role)}
            />
          ))}
          <p>
            <LinkButton to={paths.funding(id)} kind="quiet" icon="coin">
              {t("challenge.pledge-see")}
            </LinkButton>
          </p>
        </div>
        <aside className="stack">
          <FindPerson
            action={paths.challengeTeam(id)}
            find={find}
            found={found}
            renderPerson={({ photoId, jobTitle, ...person }) => (
              <>
                <Person {...person} photo={photoId && paths.file(photoId, 104)} about={jobTitle} />
                <span className="flex flex-wrap gap-2">
                  {roles
                    .filter((role) => !rolesOf(person.id).includes(role))
                    .map((role) => (
                      <Form
                        key={role}
                        action={paths.addMember(id)}
                        fields={{ personId: person.id, role }}
                        className=""
                        hideErrorSummary
                        label={t(`challenge.name-as-of.${role}`, { name: person.name })}
                      >
                        <Button small>{t(`challenge.name-as.${role}`)}</Button>
                      </Form>
                    ))}
                </span>
                {rolesOf(person.id).length > 0 && (
                  <small className="text-muted">
                    {t("challenge.has-part", {
                      roles: rolesOf(person.id)
                        .map((role) => t(`role.${role}`))
                        .join(", "),
                    })}
                  </small>
                )}
              </>
            )}
          />
        </aside>
      </div>
    </EditFrame>
  );
}
