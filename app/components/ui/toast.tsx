import { useFetcher, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { ScreenKey } from "#app/i18n/messages.ts";
import type { FormReply } from "#app/web/handlers.ts";
import type { Told, Undo } from "#app/web/undo.ts";
import { later } from "./deferred-value.ts";
import { tell } from "./flash.ts";
import { Icon } from "./icon.tsx";

const region = later(() => import("./toast-region.tsx"));

/**
 * What was just done, told once at the foot of the screen. The server draws it (`first`); `since` is told while one stays on the page. with JavaScript React Aria's region
 * takes over: it is heard, F6 leads to it, and it waits while somebody is at it.
 */
export function Toasts({ first, since }: { first: Told | null; since: Told | null }) {
  const there = region.usePart();
  const [told, show] = useState(first);
  useEffect(() => show(first), [first]);
  useEffect(() => {
    if (since) show(since);
  }, [since]);
  useEffect(() => {
    if (told) void region.want();
  }, [told]);
  if (there) return <there.ToastRegion told={told} />;
  return (
    <div className="toasts" role="status">
      {told && (
        <div className="toast">
          <ToastBody told={told} onClose={() => show(null)} />
        </div>
      )}
    </div>
  );
}

/** The sentence, the way back, and the way out. */
export function ToastBody({
  told: { what, undo },
  words = (sentence) => <span>{sentence}</span>,
  onClose,
}: {
  told: Told;
  words?: (sentence: string) => ReactNode;
  onClose: () => void;
}) {
  const t = useT();
  const [refusal, refuse] = useState<string | null>(null);
  return (
    <>
      {words(refusal ?? t(`flash.${what}` as ScreenKey))}
      {undo && !refusal && (
        <UndoForm
          undo={undo}
          onDone={onClose}
          onRefused={(reply) => refuse(t(`refusal.${reply.refusal ?? "not-found"}`, reply.about))}
        />
      )}
      <button
        type="button"
        className="toast-close"
        aria-label={t("action.close")}
        onClick={onClose}
      >
        <Icon name="close" size={18} />
      </button>
    </>
  );
}

function UndoForm({
  undo,
  onDone,
  onRefused,
}: {
  undo: Undo;
  onDone: () => void;
  onRefused: (reply: FormReply) => void;
}) {
  const t = useT();
  const here = useLocation();
  const fetcher = useFetcher<FormReply | { done: object }>();
  const [sent, send] = useState(false);
  useEffect(() => {
    if (!sent || fetcher.state !== "idle") return;
    if (fetcher.data && !("done" in fetcher.data)) return onRefused(fetcher.data);
    onDone();
    if (fetcher.data) tell({ what: "undone" }); // else it led on to a page, which says so itself
  }, [sent, fetcher.state]);
  useEffect(() => {
    if (fetcher.state === "submitting") send(true);
  }, [fetcher.state]);
  return (
    <fetcher.Form method="post" action={undo.action}>
      <input type="hidden" name="back" value={here.pathname + here.search} />
      {Object.entries(undo.fields ?? {}).flatMap(([name, values]) =>
        [values]
          .flat()
          .map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
      )}
      <button className="toast-undo" aria-busy={fetcher.state !== "idle" || undefined}>
        {t("action.undo")}
      </button>
    </fetcher.Form>
  );
}
