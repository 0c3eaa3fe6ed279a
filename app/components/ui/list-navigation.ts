const links = "[data-walk] :is(.card-title, tbody th) a, [data-walk] .list-more a";
const busy =
  "input, textarea, select, dialog, [contenteditable], [role=textbox], [role=menu], [role=listbox], [role=combobox], [role=dialog], [role=alertdialog]";

/** What somebody wants of the list with this key, or nothing: they are typing, in a dialog or a menu, or mean the browser. */
export function keyMeant({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  isComposing,
  defaultPrevented,
  target,
}: KeyboardEvent): string | null {
  if (
    key.length !== 1 ||
    ctrlKey ||
    metaKey ||
    altKey ||
    (shiftKey && /\p{L}/u.test(key)) ||
    isComposing ||
    defaultPrevented
  )
    return null;
  const box = target instanceof Element ? target.closest(busy) : null;
  if (
    box &&
    !(
      box instanceof HTMLInputElement &&
      ["checkbox", "radio", "submit", "button"].includes(box.type) &&
      !box.closest("dialog")
    )
  )
    return null;
  if (document.querySelector("dialog[open], [role=menu], [role=listbox]")) return null;
  return key.toLowerCase();
}

const all = () =>
  [...document.querySelectorAll<HTMLAnchorElement>(links)].filter(
    (link) => link.offsetParent !== null,
  );
const whole = (link: Element) => link.closest("article, li, tr, p")!;

/** The item one stands on: its link, or something else in it, has the focus. */
export const itemHere = (): { link: HTMLAnchorElement; item: Element } | null => {
  const link = all().find((link) => whole(link).contains(document.activeElement));
  return link ? { link, item: whole(link) } : null;
};

/** To the next item, or the one before; from elsewhere to the first that is on screen. At either end one stays where one is. */
export function walk(step: 1 | -1): void {
  const items = all();
  const here = items.findIndex((link) => whole(link).contains(document.activeElement));
  const seen = items.findIndex((link) => whole(link).getBoundingClientRect().top >= 0);
  const to = items[here < 0 ? Math.max(seen, 0) : here + step];
  if (!to) return;
  to.focus({ preventScroll: true });
  whole(to).scrollIntoView({ block: "nearest" });
}

/** To the field one searches this list in. */
export function toSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  field?.focus();
  field?.select();
  return field !== null;
}
