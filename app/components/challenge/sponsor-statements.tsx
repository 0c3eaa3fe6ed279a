import type { Member } from "#app/domain/challenge/challenge-head.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Avatar } from "../ui/avatar.tsx";

/** The sponsors of a challenge: avatar, name, statement and pledge. */
export function SponsorStatements({
  sponsors,
  currency,
}: {
  sponsors: Member[];
  currency: string;
}) {
  const t = useT();
  const { money } = useFormat();
  return (
    <section className="stack" aria-labelledby="sponsors">
      <h2 id="sponsors">{t("challenge.sponsors")}</h2>
      <ul className="sponsors">
        {sponsors.map((sponsor) => (
          <li key={sponsor.id} className="sponsor">
            <Avatar
              id={sponsor.id}
              name={sponsor.name}
              photo={sponsor.photoId && paths.file(sponsor.photoId, 320)}
              size={sponsor.statement ? "huge" : "large"}
            />
            <div className="min-w-0">
              {sponsor.statement && <blockquote>{sponsor.statement}</blockquote>}
              <p>
                <a href={paths.sponsor(sponsor.id)} className="font-semibold">
                  {sponsor.name}
                </a>
                {sponsor.jobTitle && <span className="text-muted">, {sponsor.jobTitle}</span>}
              </p>
              {sponsor.pledgedMinor > 0 && (
                <p className="text-sm text-muted">
                  {t("challenge.sponsor-pledged", {
                    amount: money(sponsor.pledgedMinor, currency),
                  })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
