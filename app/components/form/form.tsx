import { Form as RemixForm, useFetcher, useLocation } from "@remix-run/react";
import {
  type FormEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { Flash, FormReply } from "#app/web/form-reply.ts";
import { SavingStatus } from "../offline/saving-status.tsx";
import { type SaveOptions, useSaving } from "../offline/use-saving.ts";
import { showFlash } from "../ui/flash.ts";
import { ReplyProvider, useServerReply } from "../ui/reply.tsx";
import { ErrorList } from "./error-list.tsx";

type Done = { form: string; done: Record<string, unknown>; flash?: Flash };

type FormProps = {
  action: string;
  /**
   * Other writes that buttons of this form post to (formAction); their replies are shown as well.
   */
  otherActions?: readonly string[];
  files?: boolean;
  label?: string;
  className?: string;
  /** Hidden fields. */
  fields?: Record<string, string | number>;
  /** For a form of one button or one line: shows errors without the list of fields. */
  hideErrorSummary?: boolean;
  onDone?: (done: Record<string, unknown>) => void;
  /** Without a connection the submission is saved on the device and sent later, exactly once. */
  saveOffline?: SaveOptions;
  /** Called when the submission was queued. */
  onSaved?: () => void;
  children: ReactNode;
};

/**
 * A form that posts to a write route. It works without JavaScript. With JavaScript the page stays
 * where it is, errors appear at the fields, and the form cannot be sent twice; it is reset after a
 * success that stays on the page. `onDone` receives the result of the write, where there is one.
 */
export function Form({
  action,
  otherActions = [],
  files,
  label,
  className = "form",
  fields = {},
  hideErrorSummary,
  onDone,
  saveOffline,
  onSaved,
  children,
}: FormProps) {
  const id = useId().replaceAll(":", "");
  const [resetKey, setResetKey] = useState(0);
  const reset = useCallback(() => setResetKey((last) => last + 1), []);
  // A fetcher never drops its data, so every reset starts with a new one.
  const key = `${action} ${id} ${resetKey}`;
  const fetcher = useFetcher<FormReply | Done>({ key });
  const location = useLocation();
  const serverReply = useOwnServerReply([action, ...otherActions], fields);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving(saveOffline, action, (result) => {
    form.current?.reset();
    reset();
    if (result === "queued") onSaved?.();
  });
  const busy = fetcher.state !== "idle" || saving.state.status === "busy";
  const { data } = fetcher;
  const reply = saving.reply ?? (data ? rejectionOf(data) : serverReply);

  const onDoneRef = useRef(onDone);
  onDoneRef.current = onDone;
  useEffect(() => {
    if (!data || !("done" in data)) return;
    form.current?.reset();
    onDoneRef.current?.(data.done);
    if (data.flash) showFlash(data.flash);
  }, [data]);
  useResetAfterRedirect(fetcher, reset);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (busy) return event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!saving.send || event.defaultPrevented || submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    void saving.send(event.currentTarget, submitter);
  };
  return (
    <ReplyProvider value={{ id, reply, busy, resetKey }}>
      <RemixForm
        ref={form}
        navigate={false}
        fetcherKey={key}
        method="post"
        action={action}
        className={className}
        aria-label={label}
        noValidate
        onSubmit={onSubmit}
        {...(files && { encType: "multipart/form-data" })}
      >
        <input type="hidden" name="back" value={location.pathname + location.search} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorList reply={reply} brief={hideErrorSummary} />
        {children}
        {saveOffline && (
          <div role="status" className="saving-offline">
            {saving.state.status !== "idle" && (
              <SavingStatus state={saving.state} onStop={saving.stop} />
            )}
          </div>
        )}
      </RemixForm>
    </ReplyProvider>
  );
}

const rejectionOf = (data: FormReply | Done): FormReply | undefined =>
  "done" in data ? undefined : data;

/**
 * The reply the server rendered into the page. Several forms of a page may post to one address, one
 * for each person in a list: the reply belongs to the form whose id fields it repeats.
 */
function useOwnServerReply(
  actions: string[],
  fields: Record<string, string | number>,
): FormReply | undefined {
  const reply = useServerReply(...actions);
  const isOwn = Object.entries(fields).every(
    ([name, value]) => !name.endsWith("Id") || reply?.values?.[name] === String(value),
  );
  return isOwn ? reply : undefined;
}

/** A submission that ends without data was redirected to this same page, so it succeeded. */
function useResetAfterRedirect(fetcher: { state: string; data?: unknown }, reset: () => void) {
  const { state, data } = fetcher;
  const submission = useRef<{ dataBefore: unknown }>();
  useEffect(() => {
    if (state === "submitting") submission.current ??= { dataBefore: data };
    if (state !== "idle" || !submission.current) return;
    if (data === submission.current.dataBefore) reset();
    submission.current = undefined;
  }, [state, data, reset]);
}
