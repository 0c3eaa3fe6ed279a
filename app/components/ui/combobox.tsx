import { useRef } from "react";
import type { ComboboxProps } from "./combobox-props.ts";
import { deferredValue } from "./deferred-value.ts";
import { useLoadWhenIdle } from "./when-idle.ts";

const comboboxList = deferredValue(() => import("./combobox-list.tsx"));

/**
 * A search field with suggestions; choosing one submits the form around it. A plain field without
 * JavaScript and until React Aria's list has loaded, which then takes over the text typed so far.
 */
export function Combobox(props: ComboboxProps) {
  const loaded = comboboxList.useValue();
  const input = useRef<HTMLInputElement>(null);
  useLoadWhenIdle(comboboxList);
  if (loaded) return <loaded.ComboboxList {...props} plainInput={input.current} />;
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
