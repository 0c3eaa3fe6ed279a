import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** A place of its own on the page. `sunk`: of the second rank. */
export function Card({
  sunk,
  as: Tag = "section",
  label,
  className = "",
  children,
}: {
  sunk?: boolean;
  as?: "section" | "article" | "div" | "li" | "aside";
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Tag className={`card${sunk ? " card-sunk" : ""} ${className}`} aria-label={label}>
      {children}
    </Tag>
  );
}

/**
 * A card that is one link: the heading is the link and covers the card. Buttons and links of its own go in an element with
 * class `card-above`. `plain`: in long lists, an ordinary <a>.
 */
export function LinkCard({
  to,
  title,
  plain,
  level: Heading = "h3",
  before,
  className = "",
  children,
}: {
  to: string;
  title: ReactNode;
  plain?: boolean;
  level?: "h2" | "h3" | "h4";
  before?: ReactNode;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <article className={`card card-link ${className}`}>
      {before}
      <Heading className="card-title">
        {plain ? (
          <a href={to}>{title}</a>
        ) : (
          <Link to={to} prefetch="intent">
            {title}
          </Link>
        )}
      </Heading>
      {children}
    </article>
  );
}
