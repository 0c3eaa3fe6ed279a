import type { Member } from "#app/domain/challenge/challenge-head.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengeRole } from "#db/enums.ts";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Person } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";

/** The members with one role in a challenge. Sponsors also have a statement. */
export function TeamPart({
  id,
  role,
  members,
}: {
  id: string;
  role: ChallengeRole;
  members: Member[];
}) {
  const t = useT();
  return (
    <section className="stack gap-3" aria-labelledby={role}>
      <div>
        <h2 id={role}>{t(`challenge.team.${role}`)}</h2>
        <p className="text-muted">{t(`challenge.team.${role}-what`)}</p>
      </div>
      {members.length === 0 && <p className="text-muted">{t("challenge.team-none")}</p>}
      <ul className="people-rows">
        {members.map(({ id: personId, name, photoId, jobTitle, statement }) => (
          <li key={personId}>
            <Person
              id={personId}
              name={name}
              photo={photoId && paths.file(photoId, 104)}
              about={jobTitle}
            />
            <Form
              action={paths.removeMember(id)}
              fields={{ personId, role }}
              className=""
              hideErrorSummary
              label={t("challenge.remove-of", { name })}
            >
              <Button small kind="quiet">
                {t("action.remove")}
                <span className="sr-only"> {name}</span>
              </Button>
            </Form>
            {role === "sponsor" && (
              <Form
                action={paths.addMember(id)}
                fields={{ personId, role }}
                className="form basis-full"
              >
                <TextArea
                  name="statement"
                  label={t("challenge.words")}
                  hint={t("challenge.words-hint")}
                  value={statement}
                  maxCharacters={1000}
                  rows={2}
                  optional
                />
                <div>
                  <Button small>{t("challenge.save-words")}</Button>
                </div>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
