import type { demoChoices } from "#app/domain/auth/demo-choices.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";

type Choice = Awaited<ReturnType<typeof demoChoices>>[number];

/** The people of the demo, each a button that signs in as that person. */
export function DemoPeople({ people, to }: { people: readonly Choice[]; to: string | null }) {
  const t = useT();
  if (people.length === 0) return <p className="text-muted">{t("session.demo.empty")}</p>;
  return (
    <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {people.map(({ id, name, jobTitle, as }) => (
        <li key={id}>
          <form method="post" action={paths.tryDemo()} className="h-full">
            <input type="hidden" name="person" value={id} />
            {to && <input type="hidden" name="to" value={to} />}
            <button
              type="submit"
              className="card card-link flex h-full w-full cursor-pointer items-start gap-4 text-left"
            >
              <Avatar id={id} name={name} size="large" />
              <span className="min-w-0 flex-1">
                <b className="card-title block">{t(`session.demo.${as}`)}</b>
                <span className="block text-sm text-muted">
                  {[name, jobTitle].filter(Boolean).join(", ")}
                </span>
                <span className="mt-1 block">{t(`session.demo.${as}-what`)}</span>
              </span>
              <Icon name="arrow" />
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
