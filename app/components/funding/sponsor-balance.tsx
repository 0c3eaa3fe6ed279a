import { Link } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";
import { Card } from "../ui/card.tsx";
import { Meter } from "../ui/meter.tsx";

type Sponsor = {
  id: string;
  name: string;
  photoId: string | null;
  jobTitle: string;
  pledgedMinor: number;
  allocatedMinor: number;
};

/** A sponsor with the allocated part of their pledge. */
export function SponsorBalance({ sponsor, currency }: { sponsor: Sponsor; currency: string }) {
  const t = useT();
  const { money } = useFormat();
  const givenText = t("funding.given-of", {
    given: money(sponsor.allocatedMinor, currency),
    pledged: money(sponsor.pledgedMinor, currency),
  });
  return (
    <Card as="div">
      <Link to={paths.sponsor(sponsor.id)} className="block text-inherit no-underline">
        <Person
          id={sponsor.id}
          name={sponsor.name}
          photo={sponsor.photoId && paths.file(sponsor.photoId, 320)}
          about={sponsor.jobTitle}
          size="large"
        />
      </Link>
      <div className="mt-4">
        <Meter
          label={t("funding.given")}
          value={sponsor.allocatedMinor}
          max={Math.max(sponsor.pledgedMinor, 1)}
          valueText={givenText}
          tone="success"
        />
      </div>
    </Card>
  );
}
