import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type Served, serve } from "./test-server.ts";

// One server with two web processes that share its port; the system hands out the connections.
let server: Served;
test.beforeAll(async () => {
  server = await serve({ WEB_PROCESSES: "2", DEMO: "on" });
});
test.afterAll(async () => {
  await server.stop();
});

const post = (path: string, fields: Record<string, string>, cookie = "") =>
  fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    // A connection of its own for each request, so that both processes get some.
    headers: { Origin: server.url, Cookie: cookie, Connection: "close" },
    body: new URLSearchParams(fields),
  });

async function signIn(person: string): Promise<string> {
  const answer = await post("/sign-in/demo", { person });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const webProcesses = (): number[] =>
  readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8")
    .trim()
    .split(" ")
    .map(Number)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("app/serve.js"));

test("web processes: a session is valid in both, and a limit of requests holds for both together", async () => {
  const cookie = await signIn("person_demo_employee");
  const pages = await Promise.all(
    Array.from({ length: 8 }, () =>
      fetch(`${server.url}/inbox`, {
        redirect: "manual",
        headers: { Cookie: cookie, Connection: "close" },
      }),
    ),
  );
  expect(pages.map(({ status }) => status)).toEqual(Array(8).fill(200));

  const statuses: number[] = [];
  for (let n = 0; n < 14; n++)
    statuses.push((await post("/password/forgot/request", { email: "a@example.org" })).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(4);
});

test("web processes: a contribution reaches the open pages of both", async () => {
  const idea = "idea_nh_overdracht_pieper";
  const readers = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const { body } = await fetch(`${server.url}/ideas/${idea}/live`, {
        headers: {
          Accept: "text/event-stream",
          Cookie: await signIn("person_demo_employee"),
          Connection: "close",
        },
      });
      return body!.getReader();
    }),
  );
  const cookie = await signIn("person_demo_moderator");
  const answer = await post(
    `/ideas/${idea}/contributions`,
    { ideaId: idea, body: "Green." },
    cookie,
  );
  expect(answer.status).toBe(302);
  const heard = readers.map(async (reader) => {
    let text = "";
    while (!text.includes("event: changed")) {
      const { done, value } = await reader.read();
      if (done) return false;
      text += new TextDecoder().decode(value);
    }
    await reader.cancel();
    return true;
  });
  expect(await Promise.all(heard)).toEqual(Array(6).fill(true));
});

test("web processes: one that is killed is replaced, and a stop ends all of them", async () => {
  test.skip(process.platform !== "linux", "finds the processes in /proc, which only Linux has");
  const before = webProcesses();
  expect(before).toHaveLength(2);
  process.kill(before[0]!, "SIGKILL");
  await expect
    .poll(() => webProcesses().filter((pid) => !before.includes(pid)), { timeout: 15_000 })
    .toHaveLength(1);
  await expect
    .poll(async () => (await fetch(`${server.url}/healthz`)).status, { timeout: 15_000 })
    .toBe(200);
  const last = webProcesses();
  expect(await server.stop()).toBe(0);
  expect(last.filter((pid) => isAlive(pid))).toEqual([]);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
