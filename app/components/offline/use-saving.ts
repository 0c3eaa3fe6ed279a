import { useNavigate, useRevalidator } from "@remix-run/react";
import { useRef, useState } from "react";
import type { KeptKind } from "#app/offline/saved.ts";
import type { Written } from "#app/offline/send-queue.ts";
import type { Outcome, Watch } from "#app/offline/send-saved.ts";
import type { FormReply } from "#app/web/handlers.ts";
import { useFrame } from "../page/frame-data.ts";

export type Keep = { kind: KeptKind; about: string };
export type Keeping =
  | { is: "still" }
  | { is: "busy"; part?: number }
  | { is: "kept" | "signed-out" | "not-now" };

// What keeps and sends is no part of a page's first load; it is there by the time somebody has written something.
async function hand(written: Written, watch?: Watch): Promise<Outcome | null> {
  try {
    const { sendOrKeep } = await import("#app/offline/send-queue.ts");
    return await sendOrKeep(written, watch);
  } catch {
    return null;
  }
}

const fieldsOf = (form: HTMLFormElement, submitter: HTMLElement | null): Written["fields"] =>
  [...new FormData(form, submitter)].filter(
    ([name, value]) => !own.has(name) && !(value instanceof File && value.size === 0),
  );

// Where one was is the page's business; and an id made with the page would make two things written on one copy of it the same.
const own = new Set(["back", "contributionId"]);

/**
 * A form whose words must arrive, once, whatever happens to the connection. Gives `send`, or null where one cannot be known
 * to be somebody. `onTaken`: it was sent or kept, so the form begins anew.
 */
export function useKeeping(
  keep: Keep | undefined,
  action: string,
  onTaken: (how: "sent" | "kept") => void,
) {
  const person = useFrame()?.person?.id;
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [state, say] = useState<Keeping>({ is: "still" });
  const [reply, answer] = useState<FormReply>();
  const stop = useRef<AbortController>();

  const send = async (form: HTMLFormElement, submitter: HTMLElement | null) => {
    if (!keep || !person) return;
    stop.current = new AbortController();
    say({ is: "busy" });
    const fields = fieldsOf(form, submitter);
    const title = fields.find(([name]) => name === "title")?.[1]; // a new idea is about itself
    const written = {
      kind: keep.kind,
      about: title ? String(title) : keep.about,
      by: person,
      action,
      fields,
      page: location.pathname + location.search,
    };
    const outcome = await hand(written, {
      signal: stop.current.signal,
      onProgress: (part) => say({ is: "busy", part }),
    });
    answer(outcome?.is === "refused" ? { form: action, ...outcome.reply } : undefined);
    if (stop.current.signal.aborted) return say({ is: "still" });
    if (outcome === null) return say({ is: "not-now" });
    say({
      is: outcome.is === "away" ? "kept" : outcome.is === "signed-out" ? "signed-out" : "still",
    });
    if (outcome.is === "refused") return;
    onTaken(outcome.is === "sent" ? "sent" : "kept");
    if (outcome.is !== "sent") return;
    if (outcome.to) navigate(outcome.to);
    else revalidate();
  };
  return { send: keep && person ? send : null, stop: () => stop.current?.abort(), state, reply };
}

/** A vote, set or taken back: kept where there is no connection, and the last word on an idea is the one that is sent. */
export function useKeepVote() {
  const person = useFrame()?.person?.id;
  return (
    idea: { id: string; title: string; action: string },
    want: "on" | "off",
  ): Promise<Outcome | null> | null =>
    person
      ? hand({
          kind: "vote",
          about: idea.title,
          by: person,
          action: idea.action,
          fields: [["want", want]],
          page: location.pathname + location.search,
        })
      : null;
}
