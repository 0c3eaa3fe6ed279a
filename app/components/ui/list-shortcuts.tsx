import { useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { Dialog } from "./dialog.tsx";
import { itemHere, keyMeant, toSearch, walk } from "./list-navigation.ts";
import type { KeysFor } from "./shortcuts.tsx";

const place = "keys"; // on this device: some type by voice, and every letter they say would be a deed
const stored = () => {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true; // a browser that keeps nothing
  }
};
function store(on: boolean) {
  try {
    localStorage.setItem(place, on ? "on" : "off");
  } catch {}
}

/** The keys of a list, and what tells of them: a dialog behind a small button and behind “?”, in which they are switched off as well. */
export function ListKeys({ votes, ticks, search }: KeysFor) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [on, turn] = useState(stored);
  const [said, say] = useState("");

  const vote = () => {
    const here = itemHere();
    const button = here?.item.querySelector<HTMLButtonElement>(".vote-button");
    if (!here) return;
    const given = button?.value === "on";
    button?.click();
    say(
      t(button ? (given ? "shortcuts.voted" : "shortcuts.vote-back") : "shortcuts.no-vote", {
        title: here.link.textContent ?? "",
      }),
    );
  };
  const acts: Record<string, (() => unknown) | false | undefined> = {
    j: () => walk(1),
    k: () => walk(-1),
    o: () => itemHere()?.link.click(),
    v: votes && vote,
    x:
      ticks &&
      (() => itemHere()?.item.querySelector<HTMLInputElement>("input[type=checkbox]")?.click()),
    "/": search && toSearch,
    "?": () => box.current?.querySelector<HTMLElement>(".button")?.click(),
  };
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const key = keyMeant(event);
      const act = key && now.current[key];
      if (!act || (event.repeat && key !== "j" && key !== "k")) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);

  const lines: [string[], string][] = [
    [["j"], t("shortcuts.next")],
    [["k"], t("shortcuts.before")],
    [["o", "Enter"], t("shortcuts.open")],
    ...(votes ? [[["v"], t("shortcuts.vote")] satisfies [string[], string]] : []),
    ...(ticks ? [[["x"], t("shortcuts.tick")] satisfies [string[], string]] : []),
    ...(search ? [[["/"], t("shortcuts.search")] satisfies [string[], string]] : []),
    [["?"], t("shortcuts.help")],
  ];
  return (
    <div className="keys" ref={box}>
      <Dialog trigger={t("shortcuts.title")} title={t("shortcuts.title")} kind="quiet" small>
        <dl className="keys-lines" data-off={!on || undefined}>
          {lines.map(([keys, what]) => (
            <div key={keys[0]}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className="check mt-4">
          <input
            type="checkbox"
            checked={on}
            onChange={({ currentTarget: { checked } }) => (turn(checked), store(checked))}
          />
          <span>
            {t("shortcuts.on")}
            <small className="block text-sm text-muted">{t("shortcuts.on-what")}</small>
          </span>
        </label>
      </Dialog>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
