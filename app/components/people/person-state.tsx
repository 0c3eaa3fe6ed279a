import { useT } from "#app/i18n/language.tsx";
import { Badge } from "../ui/badge.tsx";

/** Can this person come in? */
export function PersonState({ active, invited }: { active: boolean; invited?: boolean }) {
  const t = useT();
  if (!active) return <Badge icon="lock">{t("admin.state.deactivated")}</Badge>;
  return invited ? <Badge tone="sea" icon="mail">{t("admin.state.invited")}</Badge> : <Badge tone="kelp" icon="check">{t("admin.state.active")}</Badge>;
}
