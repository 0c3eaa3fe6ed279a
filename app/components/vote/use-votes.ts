import { useRouteLoaderData } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { paths } from "#app/paths.ts";
import type { FormReply } from "#app/web/handlers.ts";

/** One's vote as it was cast here since the page came: what was wanted, and why it did not go through. */
export type Cast = { want: boolean; said?: RefusalCode | "away" };

/**
 * Votes in a list: one form for all its buttons (`form`, `formAction`, `want`), so that a card carries no form of its own. With
 * JavaScript each vote goes by itself and the list stays as it is; without, the form is sent and the page comes back to the card.
 */
export function useVotes() {
  const again = (useRouteLoaderData("root") as { reply?: FormReply } | undefined)?.reply;
  const [casts, put] = useState<Readonly<Record<string, Cast>>>({});

  const send = async (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const [address, want] = [new URL(button.formAction).pathname, button.value === "on"];
    const set = (cast: Cast) => put((before) => ({ ...before, [address]: cast }));
    if (!navigator.onLine) return set({ want: !want, said: "away" });
    set({ want });
    const answer = await fetch(address, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ want: button.value }),
    }).catch(() => null);
    const reply = (await answer?.json().catch(() => null)) as FormReply | null | undefined;
    if (!answer?.ok) set({ want: !want, said: reply?.refusal ?? "away" });
  };

  /** What is known of this idea's vote beyond what came with the page. */
  const castFor = (idea: { id: string; mine: boolean }): Cast => {
    const address = paths.castVote(idea.id);
    return (
      casts[address] ?? {
        want: idea.mine,
        said: again?.form === address ? again.refusal : undefined,
      }
    );
  };
  return { castFor, send };
}
