import { Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

/** A text with the way in to make it better: a button under it, and one that comes up where somebody marks a passage. */
export function ImprovableText({
  ideaId,
  may,
  children,
}: {
  ideaId: string;
  may: boolean;
  children: ReactNode;
}) {
  const t = useT();
  const text = useRef<HTMLDivElement>(null);
  const float = useRef<HTMLAnchorElement>(null);
  const passage = useMarked(text, may);
  useEffect(() => {
    if (passage && float.current)
      float.current.style.setProperty("--at", `${Math.max(0, passage.below)}px`);
  }, [passage]);
  return (
    <div className="improvable">
      <div ref={text}>{children}</div>
      {passage && (
        <Link
          ref={float}
          to={paths.improveIdea(ideaId)}
          state={{ passage: passage.words }}
          className="button button-secondary improve-mark"
          onPointerDown={(event) => event.preventDefault()}
        >
          <Icon name="edit" size={18} />
          {t("contribution.suggest.this")}
        </Link>
      )}
      {may && (
        <LinkButton to={paths.improveIdea(ideaId)} icon="edit">
          {t("contribution.suggest.open")}
        </LinkButton>
      )}
    </div>
  );
}

type Passage = { words: string; below: number };

/** What is marked inside the box, and how far below its top the mark ends. */
function useMarked(box: React.RefObject<HTMLElement>, wanted: boolean): Passage | null {
  const [passage, mark] = useState<Passage | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const look = () => {
      const chosen = document.getSelection();
      const words = chosen?.toString().trim() ?? "";
      const inside =
        words.length > 2 &&
        chosen!.rangeCount > 0 &&
        box.current?.contains(chosen!.getRangeAt(0).commonAncestorContainer);
      if (!inside) return mark(null);
      const below =
        chosen!.getRangeAt(0).getBoundingClientRect().bottom -
        box.current!.getBoundingClientRect().top;
      mark({ words, below });
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [wanted]);
  return passage;
}
