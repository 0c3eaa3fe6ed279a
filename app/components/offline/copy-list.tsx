import { useEffect, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { isTooOld, pageCacheName, savedAtHeader } from "#app/offline/copies.ts";
import { paths } from "#app/paths.ts";

type Copy = { path: string; title: string; savedAt: string };

/** The pages saved on this device that can be read now, the last saved first. */
export function CopyList() {
  const t = useT();
  const { dateTime } = useFormat();
  const [copies, setCopies] = useState<Copy[]>([]);
  useEffect(() => void readCopies().then(setCopies, () => {}), []);
  if (copies.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="copies">
      <h2 id="copies">{t("offline.read")}</h2>
      <ul className="copy-list">
        {copies.map(({ path, title, savedAt }) => (
          <li key={path}>
            <a href={path}>{title}</a>{" "}
            <small>{t("offline.saved-at", { time: dateTime(savedAt) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readCopies(): Promise<Copy[]> {
  const cacheNames = "caches" in window ? await caches.keys() : [];
  const copies: Copy[] = [];
  for (const name of cacheNames.filter((cache) => cache.startsWith(pageCacheName("")))) {
    const pages = await caches.open(name);
    for (const request of await pages.keys()) {
      const response = await pages.match(request);
      const { pathname, search } = new URL(request.url);
      if (!response || isTooOld(response) || pathname === paths.offline()) continue;
      const title = /<title>([^<]*)<\/title>/.exec(await response.text())?.[1] ?? pathname;
      const savedAt = response.headers.get(savedAtHeader)!;
      copies.push({ path: pathname + search, title: decodeHtml(title), savedAt });
    }
  }
  return copies.reverse();
}

const decodeHtml = (html: string) =>
  new DOMParser().parseFromString(html, "text/html").documentElement.textContent ?? html;
