import { useEffect, useRef } from "react";
import type { Waiting } from "#app/domain/dashboard/todo-items.ts";
import { useT } from "#app/i18n/language.tsx";
import { WaitingItem } from "./todo-item.tsx";

const atOnce = 4;
const keyOf = (item: Waiting) =>
  `${item.kind}-${"contributionId" in item ? item.contributionId : "milestoneId" in item ? item.milestoneId : "ideaId" in item ? item.ideaId : item.challengeId}`;

/** What waits for this person, the most pressing first; what is small is done right here. */
export function WaitingList({ items }: { items: readonly Waiting[] }) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(items);
  // What was done has left the list, and the button that did it with it: go on from the top, whether or not another took its place.
  useEffect(() => {
    if (items !== before.current && document.activeElement === document.body)
      heading.current?.focus();
    before.current = items;
  }, [items]);
  const list = (some: readonly Waiting[]) => (
    <ul className="waits-list">
      {some.map((item) => (
        <WaitingItem key={keyOf(item)} item={item} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" ref={heading} tabIndex={-1} className="home-title">
        {t("home.waiting")}
      </h2>
      <div className="card waits-card">
        {list(items.slice(0, atOnce))}
        {items.length > atOnce && (
          <details className="waits-rest">
            <summary className="button button-quiet">
              {t("home.waiting-rest", { count: items.length - atOnce })}
            </summary>
            {list(items.slice(atOnce))}
          </details>
        )}
      </div>
    </section>
  );
}
