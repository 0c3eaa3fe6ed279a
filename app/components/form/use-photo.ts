import { type RefObject, useEffect, useRef, useState } from "react";
import { shrinkPhoto } from "./shrink-photo.ts";

export type Photo =
  | { status: "none" | "busy" }
  | { status: "ready"; url: string; bytes: number }
  | { status: "refused"; reason: "unreadable" | "too-large" };

/**
 * The state of a photo field. A photo is made smaller before it is sent: until then the field is
 * empty, and submitting the form waits for it. A photo from the clipboard can be pasted anywhere in
 * the form. `resetKey` changes when the form is reset.
 */
export function usePhoto(resetKey?: number) {
  const input = useRef<HTMLInputElement>(null);
  const [photo, setPhoto] = useState<Photo>({ status: "none" });
  const ownFile = useRef<File>(); // the file that was put into the field by this hook
  const shrinking = useRef<Promise<boolean>>();
  const latestRun = useRef(0);

  const setInputFile = (file?: File) => {
    const transfer = new DataTransfer();
    if (file) transfer.items.add(file);
    ownFile.current = file;
    input.current!.files = transfer.files;
  };
  const shrink = async (file: File): Promise<boolean> => {
    const run = ++latestRun.current;
    setInputFile();
    setPhoto({ status: "busy" });
    const shrunk = await shrinkPhoto(file);
    if (run !== latestRun.current || !input.current) return true;
    shrinking.current = undefined;
    if (typeof shrunk === "string") {
      setPhoto({ status: "refused", reason: shrunk });
      return false;
    }
    setInputFile(shrunk);
    setPhoto({ status: "ready", url: URL.createObjectURL(shrunk), bytes: shrunk.size });
    // Lets a draft save itself with the photo.
    input.current.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };
  const onFile = (file?: File) => {
    if (file && file === ownFile.current) return;
    if (file) {
      shrinking.current = shrink(file);
      return;
    }
    latestRun.current++;
    shrinking.current = undefined;
    ownFile.current = undefined;
    setPhoto({ status: "none" });
  };

  useEffect(() => () => void (photo.status === "ready" && URL.revokeObjectURL(photo.url)), [photo]);
  useFormEvents(input, shrinking, onFile, resetKey);

  const onRemove = () => {
    setInputFile();
    onFile();
    input.current!.focus();
  };
  return { input, photo, onFile, onRemove };
}

/** Makes submitting wait for the photo, and takes a pasted photo, in the form around the field. */
function useFormEvents(
  input: RefObject<HTMLInputElement>,
  shrinking: RefObject<Promise<boolean> | undefined>,
  onFile: (file?: File) => void,
  resetKey?: number,
): void {
  const onFileRef = useRef(onFile);
  onFileRef.current = onFile;
  // biome-ignore lint/correctness/useExhaustiveDependencies(resetKey): a reset form has a new field
  useEffect(() => {
    const form = input.current?.form;
    // A photo may have been chosen before hydration, or be gone since the form was reset.
    onFileRef.current(input.current?.files?.[0]);
    const onSubmit = (event: SubmitEvent) => {
      if (!shrinking.current) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      void shrinking.current.then((isUsable) => {
        if (isUsable) form!.requestSubmit(submitter);
        else input.current?.focus();
      });
    };
    const onPaste = (event: ClipboardEvent) => {
      const image = pastedImage(event);
      if (!image) return;
      event.preventDefault();
      onFileRef.current(image);
    };
    form?.addEventListener("submit", onSubmit, true);
    form?.addEventListener("paste", onPaste);
    return () => {
      form?.removeEventListener("submit", onSubmit, true);
      form?.removeEventListener("paste", onPaste);
    };
  }, [input, shrinking, resetKey]);
}

/** A pasted image; none when an editor took it, or when it is a picture of text that came along. */
function pastedImage(event: ClipboardEvent): File | undefined {
  if (event.defaultPrevented) return undefined;
  const { items, files } = event.clipboardData ?? {};
  const hasText = [...(items ?? [])].some((item) => item.kind === "string");
  return hasText ? undefined : [...(files ?? [])].find((file) => file.type.startsWith("image/"));
}
