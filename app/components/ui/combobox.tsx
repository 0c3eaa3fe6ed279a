import { useEffect, useRef } from "react";
import { later } from "./deferred-value.ts";

export type Suggestion = { id: string; name: string; note?: string; photo?: string | null };
export type ComboboxLook = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
  most?: number;
  /** What fits what was typed so far, best first; nothing for too little. */
  suggest: (typed: string, signal: AbortSignal) => Promise<Suggestion[]>;
};

const list = later(() => import("./combobox-list.tsx"));

/**
 * A search field that suggests while one types; choosing sends the form around it. An ordinary field without JavaScript and
 * until React Aria's list has come, which takes over what was typed by then.
 */
export function Combobox(look: ComboboxLook) {
  const there = list.usePart();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if ("requestIdleCallback" in window) requestIdleCallback(list.want, { timeout: 3_000 });
    else setTimeout(list.want, 1_000);
  }, []);
  if (there)
    return (
      <there.ComboboxList
        {...look}
        begun={input.current?.value}
        held={!!input.current && document.activeElement === input.current}
      />
    );
  const { id, name, label, hint, value, most } = look;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <input
        ref={input}
        id={id}
        className="input"
        type="search"
        name={name}
        defaultValue={value}
        key={value}
        maxLength={most}
        autoComplete="off"
        aria-describedby={hint && `${id}-hint`}
        onFocus={list.want}
      />
    </div>
  );
}
