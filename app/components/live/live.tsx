import { useMatches } from "@remix-run/react";
import type { LiveData } from "./live-data.ts";
import { LiveIdea } from "./live-idea.tsx";
import { LiveList } from "./live-list.tsx";

/**
 * Keeps an open page up to date.
 */
export function Live() {
  const data = useMatches()
    .map((match) => match.data as LiveData | undefined)
    .findLast((matchData) => matchData?.live);
  if (!data) return null;
  const streamPath = data.live.split("?")[0]!;
  const LivePage = streamPath.startsWith("/ideas/") ? LiveIdea : LiveList;
  return <LivePage key={streamPath} data={data} />;
}
