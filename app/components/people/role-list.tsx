import type { Answer } from "#app/domain/access/rules.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { type PlatformRole, platformRoles } from "#db/enums.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";

/** Each role on the platform: held or not, and a button to change that. */
export function RoleList({
  person,
  may,
}: {
  person: { id: string; roles: readonly PlatformRole[] };
  may: { takeAdmin: Answer };
}) {
  const t = useT();
  return (
    <ul className="stack">
      {platformRoles.map((role) => {
        const held = person.roles.includes(role);
        const why =
          held && role === "admin" && may.takeAdmin !== true && t(`refusal.${may.takeAdmin}`);
        return (
          <li key={role} className="flex flex-wrap items-center justify-between gap-3">
            <span className="grow basis-48">
              <b>{t(`role.${role}`)}</b>{" "}
              {held && (
                <Badge tone="kelp" icon="check">
                  {t("admin.role-held")}
                </Badge>
              )}
              <small className="block text-sm text-muted">{t(`admin.role.${role}`)}</small>
            </span>
            <Form
              action={paths.setRole(person.id)}
              className=""
              fields={{ role, held: held ? "no" : "yes" }}
              hideFaults
            >
              <Button
                small
                reason={why}
                label={`${t(held ? "admin.role-take" : "admin.role-give")}: ${t(`role.${role}`)}`}
              >
                {t(held ? "admin.role-take" : "admin.role-give")}
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
