import { useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { Kept } from "#app/offline/saved.ts";
import type { Shown } from "#app/offline/saved-store.ts";
import { discard, putBack, retry } from "#app/offline/send-queue.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useKeptWords } from "./saved-text.ts";
import { LeaveGuard } from "./sign-out-guard.tsx";

const icons: Record<Kept["state"], IconName> = {
  kept: "clock",
  sending: "arrow",
  sent: "check",
  refused: "warning",
};

/** What somebody wrote here and the server did not have at once: how it stands with each, and what can be done about it. */
export default function KeptPanel({ kept, person }: { kept: readonly Shown[]; person: string }) {
  const t = useT();
  const { what, state } = useKeptWords();
  const [gone, go] = useState<Kept | null>(null);
  const unsent = kept.filter(({ state }) => state !== "sent").length;
  const throwAway = async (one: Kept) => go(await discard(one.key));
  const undo = async () => {
    if (gone) await putBack(gone);
    go(null);
  };
  if (kept.length === 0 && !gone) return null;
  return (
    <section className="kept" aria-labelledby="kept-title">
      <h2 id="kept-title">{t("offline.panel")}</h2>
      <ul>
        {kept.map((one) => (
          <li key={one.key} className="kept-one" data-state={one.state}>
            <Icon name={icons[one.state]} size={22} />
            <div className="min-w-0">
              <p className="kept-what">{what(one)}</p>
              <p role="status" className="kept-state">
                {state(one)}
              </p>
              <WrittenWords one={one} />
            </div>
            <div className="kept-acts">
              {one.state === "sent" && one.to && (
                <LinkButton to={one.to} small plain>
                  {t("offline.see")}
                </LinkButton>
              )}
              {one.state === "kept" && one.signedOut && (
                <LinkButton to={paths.signIn(one.page)} small plain>
                  {t("page.sign-in")}
                </LinkButton>
              )}
              {(one.state === "refused" || (one.state === "kept" && !one.signedOut)) && (
                <Button type="button" small onClick={() => void retry(one.key)}>
                  {t("offline.retry")}
                </Button>
              )}
              {(one.state === "kept" || one.state === "refused") && (
                <Button
                  type="button"
                  kind="quiet"
                  small
                  label={t("offline.discard-of", { what: what(one) })}
                  onClick={() => void throwAway(one)}
                >
                  {t("offline.discard")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <LeaveGuard unsent={unsent} person={person} />
      {gone && (
        <p role="status" className="kept-gone">
          <span>{t("offline.discarded", { what: what(gone) })}</span>{" "}
          <Button type="button" small onClick={() => void undo()}>
            {t("offline.undo")}
          </Button>
        </p>
      )}
    </section>
  );
}

// Nobody throws away, or tries again, what they cannot read.
function WrittenWords({ one }: { one: Kept }) {
  const t = useT();
  const words = one.fields.find(([name]) => name === "body")?.[1];
  if (typeof words !== "string" || !words.trim()) return null;
  return (
    <details>
      <summary>{t("offline.words")}</summary>
      <p className="whitespace-pre-line wrap-anywhere" dir="auto">
        {words}
      </p>
    </details>
  );
}
