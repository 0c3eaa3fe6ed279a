import type { EditPage } from "#app/domain/challenge/edit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { audiences } from "#db/enums.ts";
import { CheckList, RadioCards } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { Person } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { FindPerson } from "./find-person.tsx";

/** Edits who sees the challenge: everybody, groups, or invited people. */
export function AudienceForm({
  challenge,
  groups,
  find,
  found,
}: Pick<EditPage, "challenge" | "groups" | "find" | "found">) {
  const t = useT();
  const { id, invitees } = challenge;
  const renderPerson = ({ photoId, jobTitle, ...person }: EditPage["found"][number]) => (
    <Person {...person} photo={photoId && paths.file(photoId, 104)} about={jobTitle} />
  );
  const renderInvite = (person: { id: string; name: string }, invited: "yes" | "no") => (
    <Form
      action={paths.invite(id)}
      fields={{ personId: person.id, invited }}
      className=""
      hideErrorSummary
      label={t(invited === "yes" ? "challenge.invite-of" : "challenge.uninvite-of", {
        name: person.name,
      })}
    >
      <Button small kind={invited === "yes" ? "secondary" : "quiet"}>
        {t(invited === "yes" ? "challenge.invite" : "challenge.uninvite")}
        <span className="sr-only"> {person.name}</span>
      </Button>
    </Form>
  );
  return (
    <div className="stack gap-10">
      <Form action={paths.saveAudience(id)} fields={{ lockVersion: challenge.lockVersion }}>
        <RadioCards
          name="audience"
          label={t("challenge.audience")}
          value={challenge.audience}
          options={audiences.map((audience) => ({
            value: audience,
            label: t(`challenge.audience.${audience}`),
            hint: t(`challenge.audience.${audience}-what`),
          }))}
        />
        {groups.length > 0 ? (
          <CheckList
            name="groups"
            label={t("challenge.groups")}
            values={groups.filter((group) => group.chosen).map((group) => group.id)}
            options={groups.map((group) => ({
              value: group.id,
              label: group.name,
              hint: t("challenge.group-members", { count: group.members }),
            }))}
            optional
          />
        ) : (
          <p className="text-muted">{t("challenge.no-groups")}</p>
        )}
        <div className="form-actions">
          <Button kind="primary">{t("action.save")}</Button>
        </div>
      </Form>
      {challenge.audience === "invited" && (
        <section className="stack max-w-[42rem]" aria-labelledby="invitees">
          <h2 id="invitees">{t("challenge.invitees")}</h2>
          {invitees.length === 0 && <p className="text-muted">{t("challenge.invitees-none")}</p>}
          <ul className="people-rows">
            {invitees.map((person) => (
              <li key={person.id}>
                {renderPerson(person)}
                {renderInvite(person, "no")}
              </li>
            ))}
          </ul>
          <FindPerson
            action={paths.editChallenge(id)}
            step="audience"
            find={find}
            found={found}
            renderPerson={(person) => (
              <>
                {renderPerson(person)}
                {!invitees.some((one) => one.id === person.id) && renderInvite(person, "yes")}
              </>
            )}
          />
        </section>
      )}
    </div>
  );
}
