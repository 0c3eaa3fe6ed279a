import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { Flash } from "#app/web/form-reply.ts";
import { showFlash } from "./flash.ts";
import { Icon } from "./icon.tsx";

/** Follows or unfollows something (`name`) with one tap. Shows the new state at once. */
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
  const fetcher = useFetcher<{ flash?: Flash }>();
  const flash = fetcher.data?.flash;
  useEffect(() => {
    if (flash) showFlash(flash);
  }, [flash]);
  const location = useLocation();
  const requested = fetcher.formData?.get("want");
  const isFollowing = requested ? requested === "on" : following;
  return (
    <fetcher.Form method="post" action={action}>
      <input type="hidden" name="back" value={location.pathname + location.search} />
      <input type="hidden" name="want" value={isFollowing ? "off" : "on"} />
      <button
        type="submit"
        className={`button button-small ${isFollowing ? "button-quiet" : "button-secondary"}`}
        aria-label={t(isFollowing ? "action.unfollow-of" : "action.follow-of", { name })}
      >
        <Icon name={isFollowing ? "check" : "bell"} size={18} />
        {t(isFollowing ? "action.following" : "action.follow")}
      </button>
    </fetcher.Form>
  );
}
