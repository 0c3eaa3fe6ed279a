import { readdirSync } from "node:fs";
import { helpIndex, helpPage } from "#app/web/help-pages.server.ts";
import { parseMarkdown } from "#app/web/markdown.server.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("helpIndex: an employee, reads the guide and the changes, not the operators' pages", async ({
  ctx,
}) => {
  const employee = await as(ctx, await makePerson(ctx));
  expect(helpIndex(employee)).toEqual({ everybody: ["guide", "changes"], operators: [] });
  await expect(helpPage(employee, "settings", "en")).rejects.toMatchObject({
    code: "access.not-admin",
  });
});

test("helpIndex: a visitor, is asked to sign in", async ({ ctx }) => {
  expect(() => helpIndex(ctx)).toThrow(expect.objectContaining({ code: "access.sign-in" }));
});

test("helpPage: an administrator, reads every page; an unknown name is not found", async ({
  ctx,
}) => {
  const person = await makePerson(ctx);
  await makePlatformRole(ctx, person, "admin");
  const admin = await as(ctx, person);
  const { everybody, operators } = helpIndex(admin);
  for (const name of [...everybody, ...operators]) {
    const { blocks } = await helpPage(admin, name, "en");
    expect(blocks[0]).toMatchObject({ kind: "heading", level: 1 });
  }
  await expect(helpPage(admin, "../../package", "en")).rejects.toMatchObject({ code: "not-found" });
});

test("helpPage: the guide, exists in every language of the product", async ({ ctx }) => {
  const reader = await as(ctx, await makePerson(ctx));
  const titles = await Promise.all(
    (["en", "nl"] as const).map(
      async (locale) => (await helpPage(reader, "guide", locale)).blocks[0],
    ),
  );
  expect(titles).toMatchObject([
    { children: [{ text: "How it works" }] },
    { children: [{ text: "Zo werkt het" }] },
  ]);
  const guides = readdirSync("app/docs").filter((file) => file.startsWith("guide."));
  expect(guides.sort()).toEqual(["guide.en.md", "guide.nl.md"]);
});

test("parseMarkdown: text with HTML, is data and never markup", () => {
  expect(parseMarkdown("A <b>bold</b> & `a < b`\n\n<script>alert(1)</script>", () => null)).toEqual(
    [
      {
        kind: "paragraph",
        children: [
          { kind: "text", text: "A " },
          { kind: "text", text: "bold" },
          { kind: "text", text: " & " },
          { kind: "code", text: "a < b" },
        ],
      },
    ],
  );
});
