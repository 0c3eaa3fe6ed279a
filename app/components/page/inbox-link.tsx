import { NavLink } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Icon } from "../ui/icon.tsx";

/** The inbox, with how much is new in it: 99 at most in the figure. */
export function InboxLink({
  unseen,
  className,
  words,
}: {
  unseen: number;
  className: string;
  words?: boolean;
}) {
  const t = useT();
  const name = unseen > 0 ? t("page.inbox-unseen", { count: unseen }) : t("page.inbox");
  return (
    <NavLink
      to={paths.inbox()}
      prefetch="intent"
      className={className}
      aria-label={name}
      data-tip={words ? undefined : name}
    >
      <span className="relative grid">
        <Icon name="inbox" size={22} />
        {unseen > 0 && (
          <span className="unseen" aria-hidden="true">
            {Math.min(unseen, 99)}
          </span>
        )}
      </span>
      {words && <span aria-hidden="true">{t("page.inbox")}</span>}
    </NavLink>
  );
}
