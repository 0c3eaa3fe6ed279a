import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from "react";
import type { FormReply } from "#app/http/handlers.ts";
import { FaultList } from "./fault-list.tsx";
import { ReplyProvider, useReplyAgain } from "./reply.tsx";

type Done = { form: string; done: Record<string, unknown> };

/**
 * A form that posts to a write route. Works without JavaScript; with it, it stays where it is, shows what was wrong at the
 * fields, cannot be sent twice, and empties itself when it went through without leaving the page (`onDone` then hears of it).
 */
export function Form({ action, files, label, className = "form", fields, hideFaults, onDone, children }: {
  action: string;
  files?: boolean;
  label?: string;
  className?: string;
  /** Hidden fields. */
  fields?: Record<string, string | number>;
  /** For a form of one button or one line: refusals are then shown without the summary of fields. */
  hideFaults?: boolean;
  onDone?: (done: Record<string, unknown>) => void;
  children: ReactNode;
}) {
  const id = useId().replaceAll(":", "");
  const fetcher = useFetcher<FormReply | Done>();
  const here = useLocation();
  const again = useReplyAgain(action);
  const form = useRef<HTMLFormElement>(null);
  const busy = fetcher.state !== "idle";
  const came = fetcher.data;
  const reply = came ? ("done" in came ? undefined : came) : again;

  const heard = useRef(onDone);
  heard.current = onDone;
  useEffect(() => {
    if (!came || !("done" in came)) return;
    form.current?.reset();
    heard.current?.(came.done);
  }, [came]);

  const once = (event: FormEvent) => {
    if (busy) event.preventDefault();
  };
  return (
    <ReplyProvider value={{ id, reply, busy }}>
      <fetcher.Form ref={form} method="post" action={action} className={className} aria-label={label} noValidate onSubmit={once}
        {...(files && { encType: "multipart/form-data" })}>
        <input type="hidden" name="back" value={here.pathname + here.search} />
        {Object.entries(fields ?? {}).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <FaultList reply={reply} brief={hideFaults} />
        {children}
      </fetcher.Form>
    </ReplyProvider>
  );
}
