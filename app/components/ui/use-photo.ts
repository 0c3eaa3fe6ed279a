import { useEffect, useRef, useState } from "react";
import { later } from "./deferred-value.ts";

export type Photo =
  | { is: "none" | "busy" }
  | { is: "there"; url: string; bytes: number }
  | { is: "refused"; why: "unreadable" | "too-large" };

const shrinking = later(() => import("./smaller-photo.ts"));

/**
 * What is in a photo field. A photo is made smaller before anything is sent: until it is, the field is empty, and a form that
 * is sent meanwhile waits for it. A photo in the clipboard can be pasted anywhere in the form. `round`: the form begins anew.
 */
export function usePhoto(round?: number) {
  const input = useRef<HTMLInputElement>(null);
  const [photo, show] = useState<Photo>({ is: "none" });
  const ours = useRef<File>(); // what we put into the field ourselves
  const busy = useRef<Promise<boolean>>();
  const turn = useRef(0);

  const put = (file?: File) => {
    const held = new DataTransfer();
    if (file) held.items.add(file);
    ours.current = file;
    input.current!.files = held.files;
  };
  const shrink = async (file: File): Promise<boolean> => {
    const mine = ++turn.current;
    put();
    show({ is: "busy" });
    const made = (await (await shrinking.want())?.smallerPhoto(file)) ?? file; // where ours cannot be fetched, the server does it
    if (mine !== turn.current || !input.current) return true;
    busy.current = undefined;
    if (typeof made === "string") {
      show({ is: "refused", why: made });
      return false;
    }
    put(made);
    show({ is: "there", url: URL.createObjectURL(made), bytes: made.size });
    input.current.dispatchEvent(new Event("change", { bubbles: true })); // a draft saves itself with it
    return true;
  };
  const take = (file?: File) => {
    if (file && file === ours.current) return;
    if (file) return void (busy.current = shrink(file));
    turn.current++;
    busy.current = ours.current = undefined;
    show({ is: "none" });
  };
  const taking = useRef(take);
  taking.current = take;

  useEffect(() => () => void (photo.is === "there" && URL.revokeObjectURL(photo.url)), [photo]);
  useEffect(() => {
    const form = input.current?.form;
    taking.current(input.current?.files?.[0]); // chosen before the page woke up, or gone since the form went through
    const wait = (event: SubmitEvent) => {
      if (!busy.current) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const by = event.submitter;
      void busy.current.then((well) => (well ? form!.requestSubmit(by) : input.current?.focus()));
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented) return; // it went into the text
      const { items, files } = event.clipboardData ?? {};
      const pasted = [...(files ?? [])].find((file) => file.type.startsWith("image/"));
      if (!pasted || [...(items ?? [])].some((item) => item.kind === "string")) return; // words with a picture of them: words
      event.preventDefault();
      taking.current(pasted);
    };
    form?.addEventListener("submit", wait, true);
    form?.addEventListener("paste", paste);
    return () => {
      form?.removeEventListener("submit", wait, true);
      form?.removeEventListener("paste", paste);
    };
  }, [round]);

  const remove = () => {
    put();
    take();
    input.current!.focus();
  };
  return { input, photo, take, remove, near: () => void shrinking.want() };
}
