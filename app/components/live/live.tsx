import { useMatches } from "@remix-run/react";
import { LiveIdea } from "./live-idea.tsx";
import { LiveList } from "./live-list.tsx";

/** What a page hands out that wants to be told what happens: the address of its stream, with how far it has read. */
export type LiveData = { live: string };

/** Keeps the page one reads up to date while one reads it. Comes after everything else; without it a page is what it is without: one reloads it. */
export default function Live() {
  const data = useMatches()
    .map((match) => match.data as LiveData | undefined)
    .findLast((found) => found?.live);
  if (!data) return null;
  const place = data.live.split("?")[0]!;
  const Part = place.startsWith("/ideas/") ? LiveIdea : LiveList;
  return <Part key={place} data={data} />;
}
