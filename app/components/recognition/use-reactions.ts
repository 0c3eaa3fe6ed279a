import { useRouteLoaderData } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import type { Nods } from "#app/domain/recognition/recognition-for-idea.ts";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { paths } from "#app/paths.ts";
import type { FormReply } from "#app/web/handlers.ts";

/** Where the buttons of a page belong: <form id={nodForm}>, once for all of them, so that no contribution carries forms of its own. */
export const nodForm = "nods";

/**
 * Nods at an idea and what was added to it. With JavaScript each goes by itself and shows at once; without, the form is sent and the
 * page comes back to the place. `onIn`: whether one's own stands, with what was pressed here since the page came; `said`: why the last one did not go through.
 */
export function useNods(ideaId: string, nods: readonly Nods[]) {
  const action = paths.react(ideaId);
  const again = (useRouteLoaderData("root") as { reply?: FormReply } | undefined)?.reply;
  const [pressed, put] = useState<Readonly<Record<string, boolean>>>({});
  const [said, say] = useState<RefusalCode | "away" | null>(null);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const [kind, want, at] = button.value.split(" ");
    const set = (on: boolean) => put((before) => ({ ...before, [`${kind} ${at ?? ""}`]: on }));
    say(null);
    set(want === "on");
    const answer = await fetch(action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ nod: button.value }),
    }).catch(() => null);
    if (answer?.ok) return;
    const reply = (await answer?.json().catch(() => null)) as FormReply | null | undefined;
    set(want !== "on");
    say(reply?.refusal ?? "away");
  };

  const at = (contributionId: string | null) =>
    nods.filter((one) => one.contributionId === contributionId);
  const onIn = (kind: string, contributionId: string | null, mine: boolean) =>
    pressed[`${kind} ${contributionId ?? ""}`] ?? mine;
  return {
    action,
    send,
    at,
    onIn,
    said: said ?? (again?.form === action ? (again.refusal ?? null) : null),
  };
}

export type NodsHere = ReturnType<typeof useNods>;
