import { useFetcher, useLocation, useRouteLoaderData } from "@remix-run/react";
import { createContext, useContext, type ReactNode } from "react";
import type { FieldError } from "#app/http/field-errors.ts";
import type { FormReply } from "#app/http/handlers.ts";

type State = { reply?: FormReply; busy: boolean };
const FormState = createContext<State>({ busy: false });

/**
 * Every form that writes. It posts to a write route; what comes back (errors at the field, a refusal, what was typed)
 * reaches the fields inside through useReply. Works the same without JavaScript: the server then renders this page again.
 */
export function PostForm({ action, children, className, files, id }: { action: string; children: ReactNode; className?: string; files?: boolean; id?: string }) {
  const fetcher = useFetcher<FormReply>();
  const { pathname, search } = useLocation();
  const again = useRouteLoaderData<{ reply?: FormReply }>("root")?.reply;
  const said = fetcher.data ?? again;
  const reply = said?.form === action ? said : undefined;
  return (
    <fetcher.Form method="post" action={action} className={className} id={id} noValidate encType={files ? "multipart/form-data" : undefined}>
      <input type="hidden" name="back" value={pathname + search} />
      <FormState.Provider value={{ reply, busy: fetcher.state !== "idle" }}>{children}</FormState.Provider>
    </fetcher.Form>
  );
}

export const useFormState = () => useContext(FormState);

/** What the server said about one field: its errors, and what was typed (undefined when the form was not refused). */
export function useReply(name: string): { errors: FieldError[]; typed: string | undefined } {
  const { reply } = useFormState();
  return { errors: reply?.errors?.[name] ?? [], typed: reply?.values?.[name] };
}
