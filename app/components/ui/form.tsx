import { Form as RemixForm, useFetcher, useLocation } from "@remix-run/react";
import {
  type FormEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { FormReply } from "#app/web/handlers.ts";
import type { Told } from "#app/web/undo.ts";
import { type Keep, useKeeping } from "../offline/use-saving.ts";
import { FaultList } from "./error-list.tsx";
import { tell } from "./flash.ts";
import { ReplyProvider, useReplyAgain } from "./reply.tsx";

const KeepingWords = lazy(async () => ({
  default: (await import("../offline/unsaved-input.tsx")).KeepingWords,
}));

type Done = { form: string; done: Record<string, unknown>; told?: Told };

/**
 * A form that posts to a write route. Works without JavaScript; with it, it stays where it is, shows what was wrong at the
 * fields, cannot be sent twice, and begins anew when it went through and the page stayed (`onDone` hears of it where the
 * write answered with something done).
 */
export function Form({
  action,
  also,
  files,
  label,
  className = "form",
  fields,
  hideFaults,
  onDone,
  keep,
  onKept,
  children,
}: {
  action: string;
  /** Other writes this form has a button for (formAction): what they answer is shown here too. */
  also?: readonly string[];
  files?: boolean;
  label?: string;
  className?: string;
  /** Hidden fields. */
  fields?: Record<string, string | number>;
  /** For a form of one button or one line: refusals are then shown without the summary of fields. */
  hideFaults?: boolean;
  onDone?: (done: Record<string, unknown>) => void;
  /** What is written here must arrive: without a connection it is kept on the device and sent later, once. `onKept` hears so. */
  keep?: Keep;
  onKept?: () => void;
  children: ReactNode;
}) {
  const id = useId().replaceAll(":", "");
  const [round, begin] = useState(0);
  const key = `${action} ${id} ${round}`; // a fetcher never forgets an answer: a new round, a new one
  const fetcher = useFetcher<FormReply | Done>({ key });
  const here = useLocation();
  const answered = useReplyAgain(action, ...(also ?? []));
  // Several forms of a page may post to one address, one for each person in a list: the answer is for the one that was sent.
  const ours = Object.entries(fields ?? {}).every(
    ([name, value]) => !name.endsWith("Id") || answered?.values?.[name] === String(value),
  );
  const again = ours ? answered : undefined;
  const form = useRef<HTMLFormElement>(null);
  const keeping = useKeeping(keep, action, (how) => {
    form.current?.reset();
    begin((last) => last + 1);
    if (how === "kept") onKept?.();
  });
  const busy = fetcher.state !== "idle" || keeping.state.is === "busy";
  const came = fetcher.data;
  const reply = keeping.reply ?? (came ? ("done" in came ? undefined : came) : again);

  const heard = useRef(onDone);
  heard.current = onDone;
  useEffect(() => {
    if (!came || !("done" in came)) return;
    form.current?.reset();
    heard.current?.(came.done);
    if (came.told) tell(came.told);
  }, [came]);

  // Led on by the server to where we are already: no answer came, so it went through.
  const asked = useRef<{ before: unknown }>();
  useEffect(() => {
    if (fetcher.state === "submitting") asked.current ??= { before: came };
    if (fetcher.state !== "idle" || !asked.current) return;
    if (came === asked.current.before) begin((last) => last + 1);
    asked.current = undefined;
  }, [fetcher.state, came]);

  const once = (event: FormEvent<HTMLFormElement>) => {
    if (busy) return event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!keeping.send || event.defaultPrevented || submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    void keeping.send(event.currentTarget, submitter);
  };
  return (
    <ReplyProvider value={{ id, reply, busy, round }}>
      <RemixForm
        ref={form}
        navigate={false}
        fetcherKey={key}
        method="post"
        action={action}
        className={className}
        aria-label={label}
        noValidate
        onSubmit={once}
        {...(files && { encType: "multipart/form-data" })}
      >
        <input type="hidden" name="back" value={here.pathname + here.search} />
        {Object.entries(fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FaultList reply={reply} brief={hideFaults} />
        {children}
        {keep && (
          <div role="status" className="keeping">
            {keeping.state.is !== "still" && (
              <Suspense fallback={null}>
                <KeepingWords keeping={keeping} />
              </Suspense>
            )}
          </div>
        )}
      </RemixForm>
    </ReplyProvider>
  );
}
