import { type ComponentType, createContext, type ReactNode, useContext } from "react";

/** Renders content to HTML, or returns the HTML kept from equal props. */
export type RenderKept = <Props extends object>(
  name: string,
  Content: ComponentType<Props>,
  props: Props,
) => string;

/** Set by entry.server.tsx; the browser renders the content itself. */
export const KeptContent = createContext<RenderKept | null>(null);

/**
 * The content of an element that many pages show alike, to be spread into it. The server renders it
 * once for all equal props (server/kept-html.server.tsx). `Content` must depend on nothing but its
 * props, the language and the clock: it is rendered outside of the page.
 */
export function useKeptContent<Props extends object>(
  name: string,
  Content: ComponentType<Props>,
  props: Props,
): { children: ReactNode } | { dangerouslySetInnerHTML: { __html: string } } {
  const renderKept = useContext(KeptContent);
  if (!renderKept) return { children: <Content {...props} /> };
  return { dangerouslySetInnerHTML: { __html: renderKept(name, Content, props) } };
}
