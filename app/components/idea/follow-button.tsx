import { useFetcher, useLocation } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Icon } from "../ui/icon.tsx";

/** Hear of what happens to an idea, or no longer. Shows the new state at once. */
export function FollowButton({ idea }: { idea: { id: string; title: string; following: boolean } }) {
  const t = useT();
  const fetcher = useFetcher();
  const here = useLocation();
  const asked = fetcher.formData?.get("want");
  const on = asked ? asked === "on" : idea.following;
  return (
    <fetcher.Form method="post" action={paths.followIdea(idea.id)}>
      <input type="hidden" name="back" value={here.pathname + here.search} />
      <input type="hidden" name="want" value={on ? "off" : "on"} />
      <button className={`button button-small ${on ? "button-quiet" : "button-secondary"}`} aria-label={t(on ? "idea.unfollow-of" : "idea.follow-of", { title: idea.title })}>
        <Icon name={on ? "check" : "bell"} size={18} />{t(on ? "idea.following" : "idea.follow")}
      </button>
    </fetcher.Form>
  );
}
