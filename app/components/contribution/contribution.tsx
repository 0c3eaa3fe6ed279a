import type { Contribution as ContributionEntry } from "#app/domain/contribution/contribution-thread.ts";
import { useKeptContent } from "../ui/kept-content.tsx";
import { ContributionContent, type ContributionContentProps } from "./contribution-content.tsx";

const maxDepth = 4; // deeper replies are not indented further: a phone has no room

/** One contribution in the thread. Most have no `parts`: the server keeps their HTML. */
export function Contribution(props: ContributionContentProps) {
  if (!props.parts) return <KeptContribution {...props} />;
  return (
    <li {...attributesOf(props.contribution)}>
      <ContributionContent {...props} />
    </li>
  );
}

function KeptContribution(props: ContributionContentProps) {
  const content = useKeptContent("contribution", ContributionContent, props);
  return <li {...attributesOf(props.contribution)} {...content} />;
}

const attributesOf = ({ id, depth, asRole }: ContributionEntry) => ({
  id,
  className: "contribution",
  "data-depth": Math.min(depth, maxDepth),
  "data-answer": asRole !== null || undefined,
});
