// The lower bound: the least that a Node server can do to answer the same requests. Bare node:http
// and postgres.js with prepared statements, one or two queries a request for the same rows, and as
// many bytes as the real page; a write is one insert. No sessions, rules, translation or rendering.
import { createServer, type IncomingMessage } from "node:http";
import { rawClient } from "#db/client.server.ts";
import { busiestIdea, challengeId } from "./seed.ts";

const { DATABASE_URL, PORT, PAGE_BYTES } = process.env as Record<string, string>;
const sql = rawClient(DATABASE_URL!, { max: 20 });
const pageBytes: Record<string, number> = JSON.parse(PAGE_BYTES!);

const challenge = async () => {
  const rows = await sql`
    select i.id, i.title, left(i.body_text, 240) as excerpt, p.name,
      s.votes_for, s.contributions, v.voter_id
    from ideas i
    join idea_stats s on s.idea_id = i.id
    join people p on p.id = i.created_by_id
    left join votes v
      on v.idea_id = i.id and v.voter_id = 'person_b9'
    where i.challenge_id = ${challengeId(2)} and i.stage <> 'draft'
    order by i.submitted_at desc nulls first, i.id desc nulls first
    limit 24
  `;
  return rows.map(
    (row) =>
      `<li><a href="/ideas/${row.id}">${row.title}</a> ${row.excerpt} ${row.name} ` +
      `${row.votes_for} ${row.contributions} ${row.voter_id}`,
  );
};
const idea = async () => {
  const [[found], rows] = await Promise.all([
    sql`
      select i.id, i.title, i.body_text, p.name, s.votes_for
      from ideas i
      join idea_stats s on s.idea_id = i.id
      join people p on p.id = i.created_by_id
      where i.id = ${busiestIdea}
    `,
    sql`
      select c.id, c.kind, c.body_text, c.created_at, p.name
      from contributions c
      join people p on p.id = c.author_id
      where c.idea_id = ${busiestIdea}
      order by c.created_at, c.id
      limit 100
    `,
  ]);
  return [
    `<h1>${found!.title}</h1>${found!.body_text}`,
    ...rows.map((row) => `<li>${row.name} ${row.kind} ${row.body_text}`),
  ];
};
const search = async (query: URLSearchParams) => {
  const rows = await sql`
    select i.id, i.title, left(i.body_text, 240) as passage, i.stage, c.question
    from ideas i
    join challenges c on c.id = i.challenge_id
    where to_tsvector('simple', i.title || ' ' || i.body_text)
        @@ to_tsquery('simple', ${`${query.get("q")}:*`})
      and i.stage <> 'draft'
    order by i.id
    limit 31
  `;
  return rows.map(
    (row) =>
      `<li><a href="/ideas/${row.id}">${row.title}</a> ${row.passage} ${row.stage} ${row.question}`,
  );
};
const home = async () => {
  const rows = await sql`
    select c.id, c.question, s.starts_at
    from challenges c
    join challenge_schedule s on s.challenge_id = c.id and s.phase = 'selection'
    order by c.created_at desc, c.id
    limit 10
  `;
  return rows.map(
    (row) => `<li><a href="/challenges/${row.id}">${row.question}</a> ${row.starts_at}`,
  );
};
const pages: Record<string, (query: URLSearchParams) => Promise<string[]>> = {
  challenge,
  idea,
  search,
  home,
};

const paragraph = (text: string) =>
  JSON.stringify({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });
/** The id in the address of the form; the challenge or the idea. */
const idIn = (form: URLSearchParams) => form.get("to")!.split("/")[2]!;
const writes: Record<string, (form: URLSearchParams) => Promise<unknown>> = {
  vote: (form) => sql`
    insert into votes (idea_id, voter_id, challenge_id)
    select id, ${form.get("person")}, challenge_id
    from ideas
    where id = ${idIn(form)}
    on conflict do nothing
  `,
  post: (form) => sql`
    insert into ideas (
      id, challenge_id, title, body, body_text, language, stage, created_by_id, submitted_at
    )
    values (
      ${form.get("ideaId")}, ${idIn(form)}, ${form.get("title")},
      ${paragraph(form.get("body")!)}::text::jsonb, ${form.get("body")},
      ${form.get("language")}, 'open', ${form.get("person")}, now()
    )
  `,
  contribute: (form) => sql`
    insert into contributions (id, idea_id, kind, body, body_text, author_id)
    values (
      ${form.get("contributionId")}, ${idIn(form)},
      ${form.get("kind")}::text::contribution_kind,
      ${paragraph(form.get("body")!)}::text::jsonb, ${form.get("body")}, ${form.get("person")}
    )
  `,
};

async function readBody(req: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const chunk of req) body += chunk;
  return new URLSearchParams(body);
}

function render(rows: string[], bytes: number): string {
  const html = `<!doctype html><ul>${rows.join("")}</ul>`;
  return html + " ".repeat(Math.max(0, bytes - Buffer.byteLength(html)));
}

createServer(async (req, res) => {
  try {
    const [path, query] = req.url!.slice(1).split("?");
    if (req.method === "POST") {
      const form = await readBody(req);
      await writes[path!]!(form);
      res.writeHead(302, { Location: form.get("to")! }).end();
    } else {
      const rows = await pages[path!]!(new URLSearchParams(query));
      res.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      res.end(render(rows, pageBytes[path!] ?? 0));
    }
  } catch (error) {
    console.error(error);
    res.writeHead(500).end();
  }
}).listen(Number(PORT), "127.0.0.1", () => process.stdout.write("ready\n"));
