import { useRouteLoaderData } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { paths } from "#app/paths.ts";
import type { FormReply } from "#app/web/form-reply.ts";

/** A vote cast since the page was loaded: what was wanted, and why it failed. */
export type CastVote = { want: boolean; refusal?: RefusalCode | "away" };

/**
 * Votes in a list, with one form for all buttons (`form`, `formAction`, `want`), so that cards need
 * no forms. With JavaScript each vote is sent by itself and the list stays as it is; without, the
 * form is submitted and the page returns to the card.
 */
export function useVotes() {
  const formReply = (useRouteLoaderData("root") as { reply?: FormReply } | undefined)?.reply;
  const [castByPath, setCastByPath] = useState<Readonly<Record<string, CastVote>>>({});

  const send = async (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const [path, want] = [new URL(button.formAction).pathname, button.value === "on"];
    const setCast = (cast: CastVote) =>
      setCastByPath((previous) => ({ ...previous, [path]: cast }));
    if (!navigator.onLine) return setCast({ want: !want, refusal: "away" });
    setCast({ want });
    const response = await fetch(path, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ want: button.value }),
    }).catch(() => null);
    const reply = (await response?.json().catch(() => null)) as FormReply | null | undefined;
    if (!response?.ok) setCast({ want: !want, refusal: reply?.refusal ?? "away" });
  };

  /** The reader's vote for this idea, including what was cast since the page was loaded. */
  const castFor = (idea: { id: string; hasMyVote: boolean }): CastVote => {
    const path = paths.castVote(idea.id);
    return (
      castByPath[path] ?? {
        want: idea.hasMyVote,
        refusal: formReply?.form === path ? formReply.refusal : undefined,
      }
    );
  };
  return { castFor, send };
}
