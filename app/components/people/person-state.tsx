import { useT } from "#app/i18n/language.tsx";
import { Badge } from "../ui/badge.tsx";

/** Can this person come in? Said when it is out of the ordinary; `always`: also when they can. */
export function PersonState({
  active,
  invited,
  always,
}: {
  active: boolean;
  invited?: boolean;
  always?: boolean;
}) {
  const t = useT();
  if (active && !invited && !always) return null;
  if (!active) return <Badge icon="lock">{t("admin.state.deactivated")}</Badge>;
  return invited ? (
    <Badge tone="sea" icon="mail">
      {t("admin.state.invited")}
    </Badge>
  ) : (
    <Badge tone="kelp" icon="check">
      {t("admin.state.active")}
    </Badge>
  );
}
