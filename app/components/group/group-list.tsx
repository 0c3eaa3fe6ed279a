import { Link } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";

/** All groups, in or out with one press. */
export function GroupList({
  personId,
  groups,
}: {
  personId: string;
  groups: readonly { id: string; name: string; member: boolean }[];
}) {
  const t = useT();
  if (groups.length === 0) return <p className="text-muted">{t("admin.no-groups")}</p>;
  return (
    <ul className="stack">
      {groups.map(({ id, name, member }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3">
          <Link to={paths.adminGroup(id)} className={member ? "font-semibold" : "text-muted"}>
            {name}
          </Link>
          <Form
            action={paths.setMembership(id)}
            className=""
            fields={{ person: personId, member: member ? "no" : "yes" }}
            hideFaults
          >
            <Button
              small
              kind={member ? "quiet" : "secondary"}
              label={`${t(member ? "admin.member-remove" : "admin.member-add")}: ${name}`}
            >
              {t(member ? "admin.member-remove" : "admin.member-add")}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
