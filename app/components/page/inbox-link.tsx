import { NavLink } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Icon } from "../ui/icon.tsx";

/** Link to the inbox, with the number of new notifications (99 at most). */
export function InboxLink({
  unseen,
  className,
  showsLabel,
}: {
  unseen: number;
  className: string;
  showsLabel?: boolean;
}) {
  const t = useT();
  const name = unseen > 0 ? t("page.inbox-unseen", { count: unseen }) : t("page.inbox");
  return (
    <NavLink
      to={paths.inbox()}
      prefetch="intent"
      className={className}
      aria-label={name}
      data-tip={showsLabel ? undefined : name}
    >
      <span className="relative grid">
        <Icon name="inbox" size={22} />
        {unseen > 0 && (
          <span className="unseen" aria-hidden="true">
            {Math.min(unseen, 99)}
          </span>
        )}
      </span>
      {showsLabel && <span aria-hidden="true">{t("page.inbox")}</span>}
    </NavLink>
  );
}
