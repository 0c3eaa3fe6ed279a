import { useNavigate, useRevalidator } from "@remix-run/react";
import { useRef, useState } from "react";
import type { SavedKind } from "#app/offline/saved.ts";
import type { Submission } from "#app/offline/send-queue.ts";
import type { Outcome, SendOptions } from "#app/offline/send-saved.ts";
import type { FormReply } from "#app/web/form-reply.ts";
import { useFrame } from "../page/frame-data.ts";

export type SaveOptions = { kind: SavedKind; about: string };
export type SavingState =
  | { status: "idle" }
  | { status: "busy"; progress?: number }
  | { status: "queued" | "signed-out" | "not-now" };

// Not part of a page's first load; it is loaded long before a form is filled in. Null when it
// cannot be loaded.
async function sendOrSave(submission: Submission, options?: SendOptions): Promise<Outcome | null> {
  try {
    const queue = await import("#app/offline/send-queue.ts");
    return await queue.sendOrSave(submission, options);
  } catch {
    return null;
  }
}

// `back` concerns the page. `contributionId` was created with the page: two texts written on one
// copy of it would get the same id.
const omittedFields = new Set(["back", "contributionId"]);

const fieldsOf = (form: HTMLFormElement, submitter: HTMLElement | null): Submission["fields"] =>
  [...new FormData(form, submitter)].filter(
    ([name, value]) => !omittedFields.has(name) && !(value instanceof File && value.size === 0),
  );

function stateAfter(outcome: Outcome | null): SavingState {
  if (outcome === null) return { status: "not-now" };
  if (outcome.status === "unreachable") return { status: "queued" };
  return { status: outcome.status === "signed-out" ? "signed-out" : "idle" };
}

function submissionOf(
  options: SaveOptions,
  personId: string,
  action: string,
  fields: Submission["fields"],
): Submission {
  const title = fields.find(([name]) => name === "title")?.[1]; // a new idea names itself
  return {
    kind: options.kind,
    about: title ? String(title) : options.about,
    personId,
    action,
    fields,
    page: location.pathname + location.search,
  };
}

/**
 * Sends a form once, whatever happens to the connection, and saves it on the device until then.
 * `send` is null for a visitor. `onTaken` is called when the form was sent or queued and can be
 * reset.
 */
export function useSaving(
  options: SaveOptions | undefined,
  action: string,
  onTaken: (result: "sent" | "queued") => void,
) {
  const person = useFrame()?.person?.id;
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<SavingState>({ status: "idle" });
  const [reply, setReply] = useState<FormReply>();
  const controller = useRef<AbortController>();

  const send = async (form: HTMLFormElement, submitter: HTMLElement | null) => {
    if (!options || !person) return;
    controller.current = new AbortController();
    const { signal } = controller.current;
    setState({ status: "busy" });
    const submission = submissionOf(options, person, action, fieldsOf(form, submitter));
    const outcome = await sendOrSave(submission, {
      signal,
      onProgress: (progress) => setState({ status: "busy", progress }),
    });
    setReply(outcome?.status === "refused" ? { form: action, ...outcome.reply } : undefined);
    setState(signal.aborted ? { status: "idle" } : stateAfter(outcome));
    if (!signal.aborted && outcome) finish(outcome);
  };
  const finish = (outcome: Outcome) => {
    if (outcome.status === "refused") return;
    onTaken(outcome.status === "sent" ? "sent" : "queued");
    if (outcome.status !== "sent") return;
    if (outcome.to) navigate(outcome.to);
    else revalidate();
  };
  return {
    send: options && person ? send : null,
    stop: () => controller.current?.abort(),
    state,
    reply,
  };
}

/**
 * Casts or withdraws a vote; queued without a connection, when only the last vote on an idea is
 * sent.
 */
export function useSaveVote() {
  const person = useFrame()?.person?.id;
  return (
    idea: { id: string; title: string; action: string },
    want: "on" | "off",
  ): Promise<Outcome | null> | null =>
    person
      ? sendOrSave({
          kind: "vote",
          about: idea.title,
          personId: person,
          action: idea.action,
          fields: [["want", want]],
          page: location.pathname + location.search,
        })
      : null;
}
