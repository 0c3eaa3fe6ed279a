import { Component, type ReactNode } from "react";

/** Should the editor break, the textarea with all that was written comes back in its place, and the page stays. */
export class Fallback extends Component<
  { onFault: () => void; children: ReactNode },
  { broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    this.props.onFault();
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
