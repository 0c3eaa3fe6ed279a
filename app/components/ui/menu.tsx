import { useRef } from "react";
import { deferredValue } from "./deferred-value.ts";
import { useReplacedSummary } from "./hydrated.ts";
import { ActionFields, EntryContent, entryKey, isLink, type MenuProps } from "./menu-parts.tsx";

const menuList = deferredValue(() => import("./menu-list.tsx"));

/**
 * A button that opens a short list of links and actions: React Aria's menu, which loads when pointer
 * or focus comes near. Until then and without JavaScript, a native <details> with the same entries,
 * which stays while it is open. Its links are plain, since only a new page closes it.
 */
export function Menu(props: MenuProps) {
  const loaded = menuList.useValue();
  const summary = useRef<HTMLElement>(null);
  const { isReplaced, hadFocus } = useReplacedSummary(summary, { isReady: !!loaded });
  const { label, trigger, className = "button button-quiet", groups } = props;
  if (loaded && isReplaced)
    return <loaded.MenuList {...props} className={className} hasFocus={hadFocus} />;
  const load = () => void menuList.load();
  return (
    <details className="menu" onPointerEnter={load} onFocus={load}>
      <summary ref={summary} className={className} aria-label={label}>
        {trigger}
      </summary>
      <div className="menu-sheet">
        {groups.map((group) => (
          <div key={entryKey(group.items[0]!)} className="menu-group">
            {group.label && <p className="menu-head">{group.label}</p>}
            {group.items.map((entry) =>
              isLink(entry) ? (
                <a
                  key={entryKey(entry)}
                  href={entry.to}
                  className={`menu-item${entry.onlyNarrow ? " lg:hidden" : ""}`}
                >
                  <EntryContent entry={entry} />
                </a>
              ) : (
                <form key={entryKey(entry)} method="post" action={entry.action}>
                  <ActionFields fields={entry.fields} />
                  <button type="submit" className="menu-item" aria-pressed={entry.selected}>
                    <EntryContent entry={entry} />
                  </button>
                </form>
              ),
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
