const links = "[data-walk] :is(.card-title, tbody th) a, [data-walk] .list-more a";
const widgets = [
  "input, textarea, select, dialog, [contenteditable]",
  "[role=textbox], [role=menu], [role=listbox], [role=combobox], [role=dialog], [role=alertdialog]",
].join(", ");
const openOverlays = "dialog[open], [role=menu], [role=listbox]";
const buttonTypes = ["checkbox", "radio", "submit", "button"];

/**
 * The key as a list shortcut; null while typing, in a dialog or menu, or for the browser's own
 * keys.
 */
export function getShortcutKey(event: KeyboardEvent): string | null {
  const { key, shiftKey, isComposing, defaultPrevented, target } = event;
  const hasModifier =
    event.ctrlKey || event.metaKey || event.altKey || (shiftKey && /\p{L}/u.test(key));
  if (key.length !== 1 || hasModifier || isComposing || defaultPrevented) return null;
  const widget = target instanceof Element ? target.closest(widgets) : null;
  if (widget && !isButtonOutsideDialog(widget)) return null;
  if (document.querySelector(openOverlays)) return null;
  return key.toLowerCase();
}

const isButtonOutsideDialog = (widget: Element) =>
  widget instanceof HTMLInputElement &&
  buttonTypes.includes(widget.type) &&
  !widget.closest("dialog");

const listLinks = () =>
  [...document.querySelectorAll<HTMLAnchorElement>(links)].filter(
    (link) => link.offsetParent !== null,
  );
const itemOf = (link: Element) => link.closest("article, li, tr, p")!;

/** The list item that has the focus, on its link or on anything else in it. */
export const getFocusedItem = (): { link: HTMLAnchorElement; item: Element } | null => {
  const focusedLink = listLinks().find((link) => itemOf(link).contains(document.activeElement));
  return focusedLink ? { link: focusedLink, item: itemOf(focusedLink) } : null;
};

/** Moves the focus to the next or previous item, from elsewhere to the first one on screen. */
export function moveFocus(step: 1 | -1): void {
  const items = listLinks();
  const focused = items.findIndex((link) => itemOf(link).contains(document.activeElement));
  const firstVisible = items.findIndex((link) => itemOf(link).getBoundingClientRect().top >= 0);
  const next = items[focused < 0 ? Math.max(firstVisible, 0) : focused + step];
  if (!next) return;
  next.focus({ preventScroll: true });
  itemOf(next).scrollIntoView({ block: "nearest" });
}

/** Moves the focus to the search field of the page. */
export function focusSearchField(): boolean {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  field?.focus();
  field?.select();
  return field !== null;
}
