import { useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { helpIndex } from "#app/web/help-pages.server.ts";

export const loader = page(async (ctx) => helpIndex(ctx));
export const handle = titleHandle<typeof loader>((t) => t("help.title"));

/** The pages of the handbook that this person may read. */
export default function Help() {
  const t = useT();
  const { everybody, operators } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("help.title")}</h1>
        <p className="lead">{t("help.lead")}</p>
      </header>
      <HelpLinks names={everybody} />
      {operators.length > 0 && (
        <section className="stack mt-8" aria-labelledby="operators">
          <h2 id="operators">{t("help.operators")}</h2>
          <p>{t("help.lead-operators")}</p>
          <HelpLinks names={operators} />
        </section>
      )}
    </>
  );
}

type Names = ReturnType<typeof useLoaderData<typeof loader>>["everybody"];

function HelpLinks({ names }: { names: Names }) {
  const t = useT();
  return (
    <ul className="help-links">
      {names.map((name) => (
        <li key={name}>
          <a href={paths.helpPage(name)}>{t(`help.page.${name}`)}</a>
        </li>
      ))}
    </ul>
  );
}
