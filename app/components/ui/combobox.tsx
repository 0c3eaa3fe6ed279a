import { useEffect, useRef } from "react";
import type { ComboboxProps } from "./combobox-props.ts";
import { deferredValue } from "./deferred-value.ts";

const comboboxList = deferredValue(() => import("./combobox-list.tsx"));

/**
 * A search field with suggestions; choosing one submits the form around it. A plain field without
 * JavaScript and until React Aria's list has loaded, which then takes over the text typed so far.
 */
export function Combobox(props: ComboboxProps) {
  const loaded = comboboxList.useValue();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const load = () => void comboboxList.load();
    if ("requestIdleCallback" in window) requestIdleCallback(load, { timeout: 3_000 });
    else setTimeout(load, 1_000);
  }, []);
  if (loaded)
    return (
      <loaded.ComboboxList
        {...props}
        initialText={input.current?.value}
        autoFocus={!!input.current && document.activeElement === input.current}
      />
    );
  const { id, name, label, hint, value, maxLength } = props;
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
        maxLength={maxLength}
        autoComplete="off"
        aria-describedby={hint && `${id}-hint`}
        onFocus={() => void comboboxList.load()}
      />
    </div>
  );
}
