export type Suggestion = { id: string; name: string; note?: string; photo?: string | null };

export type ComboboxProps = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
  maxLength?: number;
  /** Returns what matches the text typed so far, best match first; nothing when it is too short. */
  suggest: (text: string, signal: AbortSignal) => Promise<Suggestion[]>;
};
