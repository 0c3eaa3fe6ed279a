import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { Told } from "#app/web/undo.ts";
import { tell } from "./flash.ts";
import { Icon } from "./icon.tsx";

/** Hear of what happens to something (`name`), or no longer: one tap, and the same tap takes it back. Shows the new state at once. */
export function FollowButton({
  action,
  name,
  following,
}: {
  action: string;
  name: string;
  following: boolean;
}) {
  const t = useT();
  const fetcher = useFetcher<{ told?: Told }>();
  const told = fetcher.data?.told;
  useEffect(() => {
    if (told) tell(told);
  }, [told]);
  const here = useLocation();
  const asked = fetcher.formData?.get("want");
  const on = asked ? asked === "on" : following;
  return (
    <fetcher.Form method="post" action={action}>
      <input type="hidden" name="back" value={here.pathname + here.search} />
      <input type="hidden" name="want" value={on ? "off" : "on"} />
      <button
        className={`button button-small ${on ? "button-quiet" : "button-secondary"}`}
        aria-label={t(on ? "action.unfollow-of" : "action.follow-of", { name })}
      >
        <Icon name={on ? "check" : "bell"} size={18} />
        {t(on ? "action.following" : "action.follow")}
      </button>
    </fetcher.Form>
  );
}
