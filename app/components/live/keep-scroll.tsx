import { Component } from "react";

type Shown = { data: unknown; where: string };
type Place = { of: Element; top: number } | null;

/**
 * Whatever comes above it, what one has before one's eyes stays where it is: the field one writes in, or else the first part
 * that begins on screen. Not when one goes somewhere else (`where`). A browser may do so itself, but then the router puts the
 * page back to where it stood when it began to read. A class, for only React's snapshot is taken after the new page is known and before it is drawn.
 */
export class KeepPlace extends Component<Shown> {
  override getSnapshotBeforeUpdate({ data, where }: Shown): Place {
    if (data === this.props.data || where !== this.props.where) return null;
    const topOf = (of: Element) => of.getBoundingClientRect().top;
    const seen = (of: Element) => topOf(of) >= 0 && topOf(of) < innerHeight;
    const { activeElement } = document;
    const of =
      activeElement?.closest("form") && seen(activeElement)
        ? activeElement
        : [...document.querySelectorAll("#content [id]")].find(seen);
    if (!of) return null;
    document.documentElement.style.overflowAnchor = "none"; // or it would be done twice
    return { of, top: topOf(of) };
  }

  override componentDidUpdate(_before: unknown, _state: unknown, place: Place) {
    if (!place) return;
    queueMicrotask(() => {
      // after the router has put the page back, and before anybody sees it
      if (place.of.isConnected)
        scrollBy({ top: place.of.getBoundingClientRect().top - place.top, behavior: "instant" });
    });
    requestAnimationFrame(() => {
      document.documentElement.style.overflowAnchor = "";
    });
  }

  override render() {
    return null;
  }
}
