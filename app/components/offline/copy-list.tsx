import { useEffect, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { keptAt, pagesOf, tooOld } from "#app/offline/copies.ts";
import { paths } from "#app/paths.ts";

type Copy = { path: string; title: string; at: string };

/** The pages that were read on this device and can be read again now, the last read first. */
export function CopyList() {
  const t = useT();
  const { dateTime } = useFormat();
  const [copies, read] = useState<Copy[]>([]);
  useEffect(() => void readCopies().then(read, () => {}), []);
  if (copies.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="copies">
      <h2 id="copies">{t("offline.read")}</h2>
      <ul className="copies">
        {copies.map(({ path, title, at }) => (
          <li key={path}>
            <a href={path}>{title}</a> <small>{t("offline.kept-at", { time: dateTime(at) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readCopies(): Promise<Copy[]> {
  const names =
    "caches" in window ? (await caches.keys()).filter((name) => name.startsWith(pagesOf(""))) : [];
  const found: Copy[] = [];
  for (const name of names) {
    const pages = await caches.open(name);
    for (const request of await pages.keys()) {
      const copy = await pages.match(request);
      const { pathname, search } = new URL(request.url);
      if (!copy || tooOld(copy) || pathname === paths.offline()) continue;
      const title = /<title>([^<]*)<\/title>/.exec(await copy.text())?.[1] ?? pathname;
      found.push({ path: pathname + search, title: words(title), at: copy.headers.get(keptAt)! });
    }
  }
  return found.reverse();
}

// The title as it was written, without the escapes of HTML.
const words = (html: string) =>
  new DOMParser().parseFromString(html, "text/html").documentElement.textContent ?? html;
