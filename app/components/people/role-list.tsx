import type { Permission } from "#app/domain/access/permission.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { type PlatformRole, platformRoles } from "#db/enums.ts";
import { Form } from "../form/form.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";

/** The platform roles, each with a button to grant or revoke it. */
export function RoleList({
  person,
  may,
}: {
  person: { id: string; roles: readonly PlatformRole[] };
  may: { revokeAdmin: Permission };
}) {
  const t = useT();
  return (
    <ul className="stack">
      {platformRoles.map((role) => {
        const hasRole = person.roles.includes(role);
        const reason =
          hasRole &&
          role === "admin" &&
          may.revokeAdmin !== true &&
          t(`refusal.${may.revokeAdmin}`);
        return (
          <li key={role} className="flex flex-wrap items-center justify-between gap-3">
            <span className="grow basis-48">
              <b>{t(`role.${role}`)}</b>{" "}
              {hasRole && (
                <Badge tone="success" icon="check">
                  {t("admin.role-held")}
                </Badge>
              )}
              <small className="block text-sm text-muted">{t(`admin.role.${role}`)}</small>
            </span>
            <Form
              action={paths.setRole(person.id)}
              className=""
              fields={{ role, held: hasRole ? "no" : "yes" }}
              hideErrorSummary
            >
              <Button
                small
                reason={reason}
                label={`${t(hasRole ? "admin.role-take" : "admin.role-give")}: ${t(`role.${role}`)}`}
              >
                {t(hasRole ? "admin.role-take" : "admin.role-give")}
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
