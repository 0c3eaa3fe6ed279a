import { Link, useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { readEmail } from "#app/domain/notification/email-outbox.ts";
import { refuse } from "#app/domain/refusals.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, context }) => {
  if (!context.settings.demo) refuse("not-found");
  const { data, ...email } = await readEmail(ctx, params.emailId!);
  const { subject, text } = await context.composeEmail({ ...email, data });
  return { id: email.id, to: email.toAddress, subject, text };
});
export const handle = titleHandle<typeof loader>((_t, { subject }) => subject);

/** An email as its recipient gets it, as plain text. */
export default function Email() {
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
        <p className="whitespace-pre-line break-words">{withLinks(text)}</p>
      </article>
    </>
  );
}

// Makes addresses into links, so that an invitation can be tried in the demo.
const withLinks = (text: string) =>
  text.split(/(https?:\/\/[^\s\]]+)/).map((part, index) =>
    index % 2 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text never move
      <a key={index} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
