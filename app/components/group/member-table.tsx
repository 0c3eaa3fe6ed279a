import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { NameWithAvatar } from "../people/name-with-avatar.tsx";
import { PersonState } from "../people/person-state.tsx";
import { Button } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";

type Row = { id: string; name: string; jobTitle: string; photoId: string | null; active: boolean };

/** Members of a group (`member`) or candidates, each with a button to change that. */
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
              <NameWithAvatar
                {...person}
                to={paths.adminPerson(person.id)}
                about={person.jobTitle}
              />{" "}
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
              fields={{ personId: person.id, member: member ? "no" : "yes" }}
              hideErrorSummary
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
