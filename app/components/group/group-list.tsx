import { Link } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";

/** All groups, each with a button to join or leave. */
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
            fields={{ personId, member: member ? "no" : "yes" }}
            hideErrorSummary
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
