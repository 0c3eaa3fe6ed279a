import { useEffect, useRef } from "react";
import type { TodoItem as TodoItemData } from "#app/domain/dashboard/todo-items.ts";
import { useT } from "#app/i18n/language.tsx";
import { TodoItem } from "./todo-item.tsx";

const maxShown = 4;
function todoKey(item: TodoItemData) {
  if ("contributionId" in item) return `${item.kind}-${item.contributionId}`;
  if ("milestoneId" in item) return `${item.kind}-${item.milestoneId}`;
  return `${item.kind}-${"ideaId" in item ? item.ideaId : item.challengeId}`;
}

/** The person's tasks, most urgent first; small ones are completed right here. */
export function TodoList({ items }: { items: readonly TodoItemData[] }) {
  const t = useT();
  const headingRef = useRef<HTMLHeadingElement>(null);
  const previousItems = useRef(items);
  // A completed task takes its focused button with it, so focus returns to the heading.
  useEffect(() => {
    if (items !== previousItems.current && document.activeElement === document.body)
      headingRef.current?.focus();
    previousItems.current = items;
  }, [items]);
  const renderList = (shownItems: readonly TodoItemData[]) => (
    <ul className="todo-list">
      {shownItems.map((item) => (
        <TodoItem key={todoKey(item)} item={item} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" ref={headingRef} tabIndex={-1} className="home-title">
        {t("home.waiting")}
      </h2>
      <div className="card todo-card">
        {renderList(items.slice(0, maxShown))}
        {items.length > maxShown && (
          <details className="todo-more">
            <summary className="button button-quiet">
              {t("home.waiting-rest", { count: items.length - maxShown })}
            </summary>
            {renderList(items.slice(maxShown))}
          </details>
        )}
      </div>
    </section>
  );
}
