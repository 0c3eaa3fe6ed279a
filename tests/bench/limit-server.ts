// The lower bound: the least that a Node server can do to answer the same requests. Bare node:http
// and postgres, one query per request for the same rows, and as many bytes as the real page. No
// sessions, rules, translation or rendering.
import { createServer } from "node:http";
import { rawClient } from "#db/client.server.ts";

const [url, port, challengeBytes, ideaBytes, challengeId, ideaId] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const sql = rawClient(url, { max: 20 });

const pageOf = (rows: string[], bytes: number) => {
  const html = `<!doctype html><ul>${rows.join("")}</ul>`;
  return html + " ".repeat(Math.max(0, bytes - Buffer.byteLength(html)));
};
const pages: Record<string, () => Promise<string>> = {
  "/challenge": async () => {
    const rows = await sql`
        select i.id, i.title, left(i.body_text, 240) as excerpt, p.name,
          s.votes_for, s.contributions, v.voter_id
        from ideas i
        join idea_stats s on s.idea_id = i.id
        join people p on p.id = i.created_by_id
        left join votes v
          on v.idea_id = i.id and v.voter_id = 'person_b9'
        where i.challenge_id = ${challengeId} and i.stage <> 'draft'
        order by i.submitted_at desc nulls first, i.id desc nulls first
        limit 50
      `;
    return pageOf(
      rows.map(
        (row) =>
          `<li><a href="/ideas/${row.id}">${row.title}</a> ${row.excerpt} ${row.name} ` +
          `${row.votes_for} ${row.contributions} ${row.voter_id}`,
      ),
      Number(challengeBytes),
    );
  },
  "/idea": async () => {
    const [[idea], rows] = await Promise.all([
      sql`
        select i.id, i.title, i.body_text, p.name, s.votes_for
        from ideas i
        join idea_stats s on s.idea_id = i.id
        join people p on p.id = i.created_by_id
        where i.id = ${ideaId}
      `,
      sql`
        select c.id, c.kind, c.body_text, c.created_at, p.name
        from contributions c
        join people p on p.id = c.author_id
        where c.idea_id = ${ideaId}
        order by c.created_at, c.id
        limit 100
      `,
    ]);
    return pageOf(
      [
        `<h1>${idea!.title}</h1>${idea!.body_text}`,
        ...rows.map((row) => `<li>${row.name} ${row.kind} ${row.body_text}`),
      ],
      Number(ideaBytes),
    );
  },
};

createServer((req, res) => {
  const page = pages[req.url ?? ""];
  if (!page) {
    res.writeHead(404).end();
    return;
  }
  page().then(
    (html) => res.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html),
    () => res.writeHead(500).end(),
  );
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("ready\n"));
