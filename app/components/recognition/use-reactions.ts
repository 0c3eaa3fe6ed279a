import { useRouteLoaderData } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import type { ReactionCount } from "#app/domain/recognition/recognition-for-idea.ts";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { paths } from "#app/paths.ts";
import { groupBy } from "#app/std/group-by.ts";
import type { FormReply } from "#app/web/form-reply.ts";
import { type ReactionKind, reactionKinds } from "#db/enums.ts";

/**
 * The id of the one form that all reaction buttons of a page belong to, so that contributions need
 * no forms of their own.
 */
export const reactionForm = "reactions";

/** `isMine`: the reader's own; `count` includes it, `loadedCount` is as the page was loaded. */
export type ShownReaction = {
  kind: ReactionKind;
  isMine: boolean;
  count: number;
  loadedCount: number;
  names: readonly string[];
};

/**
 * Reactions to an idea and its contributions. With JavaScript each is sent by itself and shown at
 * once; without, the form is submitted and the page returns to the same place. `refusal`: why the
 * last one failed.
 */
export function useReactions(ideaId: string, reactions: readonly ReactionCount[]) {
  const action = paths.react(ideaId);
  const formReply = (useRouteLoaderData("root") as { reply?: FormReply } | undefined)?.reply;
  const [pressed, setPressed] = useState<Readonly<Record<string, boolean>>>({});
  const [lastRefusal, setRefusal] = useState<RefusalCode | "away" | null>(null);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const [kind, want, contributionId] = button.value.split(" ");
    const setReaction = (on: boolean) =>
      setPressed((previous) => ({ ...previous, [`${kind} ${contributionId ?? ""}`]: on }));
    setRefusal(null);
    setReaction(want === "on");
    const response = await fetch(action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ reaction: button.value }),
    }).catch(() => null);
    if (response?.ok) return;
    const reply = (await response?.json().catch(() => null)) as FormReply | null | undefined;
    setReaction(want !== "on");
    setRefusal(reply?.refusal ?? "away");
  };

  const given = groupBy(reactions, ({ contributionId }) => contributionId);
  /** The reactions to one thing, with what the reader pressed since the page was loaded. */
  const shownFor = (contributionId: string | null): ShownReaction[] =>
    reactionKinds.map((kind) => {
      const reaction = given.get(contributionId)?.find((item) => item.kind === kind);
      const wasMine = reaction?.isMine === true;
      const isMine = pressed[`${kind} ${contributionId ?? ""}`] ?? wasMine;
      const loadedCount = reaction?.count ?? 0;
      const count = loadedCount + Number(isMine) - Number(wasMine);
      return { kind, isMine, count, loadedCount, names: reaction?.names ?? [] };
    });
  return {
    action,
    send,
    shownFor,
    refusal: lastRefusal ?? (formReply?.form === action ? (formReply.refusal ?? null) : null),
  };
}

export type IdeaReactions = ReturnType<typeof useReactions>;
