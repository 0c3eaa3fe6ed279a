/** Words typed in a plain field, as paragraphs: an empty line begins a new one. */
export function PlainText({ text, className = "prose" }: { text: string; className?: string }) {
  return (
    <div className={className}>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
