import { Component } from "react";

type Props = { data: unknown; where: string };
type Anchor = { element: Element; top: number } | null;

const topOf = (element: Element) => element.getBoundingClientRect().top;
const isVisible = (element: Element) => topOf(element) >= 0 && topOf(element) < innerHeight;

/**
 * Keeps what is on screen in place when content is inserted above it: the field in use, or else the
 * first element with an id. Does nothing on navigation (`where` changes). The browser's own scroll
 * anchoring is undone by the router, which restores the scroll position from before the
 * revalidation. A class, since only getSnapshotBeforeUpdate runs between new data and new DOM.
 */
export class KeepScroll extends Component<Props> {
  override getSnapshotBeforeUpdate({ data, where }: Props): Anchor {
    if (data === this.props.data || where !== this.props.where) return null;
    const { activeElement } = document;
    const element =
      activeElement?.closest("form") && isVisible(activeElement)
        ? activeElement
        : [...document.querySelectorAll("#content [id]")].find(isVisible);
    if (!element) return null;
    // Otherwise the browser would move the page as well.
    document.documentElement.style.overflowAnchor = "none";
    return { element, top: topOf(element) };
  }

  override componentDidUpdate(_props: unknown, _state: unknown, anchor: Anchor) {
    if (!anchor) return;
    // After the router has restored the scroll position, and before the browser paints.
    queueMicrotask(() => {
      if (anchor.element.isConnected)
        scrollBy({ top: topOf(anchor.element) - anchor.top, behavior: "instant" });
    });
    requestAnimationFrame(() => {
      document.documentElement.style.overflowAnchor = "";
    });
  }

  override render() {
    return null;
  }
}
