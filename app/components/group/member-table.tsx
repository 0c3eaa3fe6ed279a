import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { NameWithFace } from "../people/name-with-avatar.tsx";
import { PersonState } from "../people/person-state.tsx";
import { Button } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Form } from "../ui/form.tsx";

type Row = { id: string; name: string; jobTitle: string; photoId: string | null; active: boolean };

/** People who are in a group (`member`) or could be, each with a button to change that. */
export function MemberTable({
  caption,
  groupId,
  people,
  member,
}: {
  caption: string;
  groupId: string;
  people: readonly Row[];
  member: boolean;
}) {
  const t = useT();
  const act = t(member ? "admin.member-remove" : "admin.member-add");
  return (
    <DataTable
      caption={caption}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: "name",
          label: t("people.name"),
          cell: (person) => (
            <>
              <NameWithFace {...person} to={paths.adminPerson(person.id)} about={person.jobTitle} />{" "}
              {!person.active && <PersonState active={false} />}
            </>
          ),
        },
        {
          key: "act",
          label: t("admin.member-change"),
          cell: (person) => (
            <Form
              action={paths.setMembership(groupId)}
              className=""
              fields={{ person: person.id, member: member ? "no" : "yes" }}
              hideFaults
            >
              <Button small kind={member ? "quiet" : "secondary"} label={`${act}: ${person.name}`}>
                {act}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
