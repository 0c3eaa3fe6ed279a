import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** A section of a page with a surface of its own. `sunk`: of secondary importance. */
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
 * A card that is one link: its heading is the link and covers the card. Other buttons and links go
 * in an element with class `card-above`. `plain`: an ordinary <a>, for long lists.
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
