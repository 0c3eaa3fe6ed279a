import { useT } from "#app/i18n/language.tsx";
import { Badge } from "../ui/badge.tsx";

/** Whether a person can sign in; shown only when unusual, unless `showAlways`. */
export function PersonState({
  active,
  invited,
  showAlways,
}: {
  active: boolean;
  invited?: boolean;
  showAlways?: boolean;
}) {
  const t = useT();
  if (active && !invited && !showAlways) return null;
  if (!active) return <Badge icon="lock">{t("admin.state.deactivated")}</Badge>;
  return invited ? (
    <Badge tone="accent" icon="mail">
      {t("admin.state.invited")}
    </Badge>
  ) : (
    <Badge tone="success" icon="check">
      {t("admin.state.active")}
    </Badge>
  );
}
