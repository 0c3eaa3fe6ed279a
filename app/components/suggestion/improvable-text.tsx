import { Link } from "@remix-run/react";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";

/** A text with a button to improve it, and another one beside a selected passage. */
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
  const textRef = useRef<HTMLDivElement>(null);
  const linkRef = useRef<HTMLAnchorElement>(null);
  const passage = useSelectedPassage(textRef, may);
  useEffect(() => {
    if (passage && linkRef.current)
      linkRef.current.style.setProperty("--at", `${Math.max(0, passage.below)}px`);
  }, [passage]);
  return (
    <div className="improvable">
      <div ref={textRef}>{children}</div>
      {passage && (
        <Link
          ref={linkRef}
          to={paths.improveIdea(ideaId)}
          state={{ passage: passage.text }}
          className="button button-secondary improve-selection"
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

type Passage = { text: string; below: number };

/** The text selected inside the box, and how far below its top the selection ends. */
function useSelectedPassage(boxRef: RefObject<HTMLElement>, enabled: boolean): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    if (!enabled) return;
    const onSelectionChange = () => {
      const selection = document.getSelection();
      const text = selection?.toString().trim() ?? "";
      const box = boxRef.current;
      const isInside =
        text.length > 2 &&
        selection!.rangeCount > 0 &&
        box?.contains(selection!.getRangeAt(0).commonAncestorContainer);
      if (!isInside) return setPassage(null);
      const below =
        selection!.getRangeAt(0).getBoundingClientRect().bottom - box!.getBoundingClientRect().top;
      setPassage({ text, below });
    };
    document.addEventListener("selectionchange", onSelectionChange);
    return () => document.removeEventListener("selectionchange", onSelectionChange);
  }, [enabled, boxRef]);
  return passage;
}
