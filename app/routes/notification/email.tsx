import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/components/page/title.ts";
import { readLetter } from "#app/domain/notification/email-outbox.ts";
import { refuse } from "#app/domain/refusals.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, context }) => {
  if (!context.settings.demo) refuse("not-found");
  const { data, ...letter } = await readLetter(ctx, params.letterId!);
  const { subject, text } = await context.composeLetter({ ...letter, data });
  return { id: letter.id, to: letter.toAddress, subject, text };
});
export const handle = titled<typeof loader>((_t, { subject }) => subject);

/** A letter as its reader would get it, in words. */
export default function Letter() {
  const t = useT();
  const { to, subject, text } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.outbox()}>{t("page.outbox")}</Link>
        </p>
        <h1>{subject}</h1>
        <p className="text-muted">
          {t("outbox.to")}: {to}
        </p>
      </header>
      <article className="card max-w-2xl">
        <p className="whitespace-pre-line break-words">{linked(text)}</p>
      </article>
    </>
  );
}

// Addresses of our own can be followed: this is how one tries an invitation in the demo.
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s\]]+)/).map((part, at) =>
    at % 2 ? (
      <a key={at} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
