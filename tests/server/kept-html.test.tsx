import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { Contribution } from "#app/components/contribution/contribution.tsx";
import type { ContributionContentProps } from "#app/components/contribution/contribution-content.tsx";
import { type CardIdea, IdeaCard } from "#app/components/idea/idea-card.tsx";
import { useFrame } from "#app/components/page/frame-data.ts";
import { KeptContent, useKeptContent } from "#app/components/ui/kept-content.tsx";
import { Language } from "#app/i18n/language.tsx";
import { collectMessages, PageMessages } from "#app/i18n/messages-provider.tsx";
import { ownLanguage } from "#app/i18n/translator.server.ts";
import { Clock, useNow } from "#app/i18n/use-format.tsx";
import { keepHtml } from "#app/server/kept-html.server.tsx";
import { type Locale, locales } from "#db/locales.ts";
import { richText } from "#tests/make/idea.ts";

const now = Date.parse("2026-03-02T09:30:00Z");

type Page = { locale: Locale; terms?: Record<string, string>; zone?: string; now?: number };

/** Renders a page of the parts, with kept content or without; the messages follow it. */
function render(
  { locale, terms, zone = "Europe/Amsterdam", now: shownNow = now }: Page,
  keeps: boolean,
  content: ReactNode,
) {
  const language = ownLanguage(locale, terms ? { [locale]: terms } : undefined);
  const { t, recordKeys, CollectMessages } = collectMessages(
    language.t,
    language.screen,
    "/messages",
  );
  const edition = language.version;
  const renderKept = keepHtml({ locale, edition, now: shownNow, zone, t, recordKeys });
  return renderToString(
    <Language locale={locale} t={t}>
      <Clock now={shownNow} zone={zone}>
        <CollectMessages>
          <KeptContent.Provider value={keeps ? renderKept : null}>{content}</KeptContent.Provider>
          <PageMessages />
        </CollectMessages>
      </Clock>
    </Language>,
  );
}

const card: CardIdea = {
  id: "idea_1",
  title: `A <b>"bold"</b> & 'quoted' title`,
  excerpt: "Half of it is written twice.",
  stage: "open",
  theme: null,
  photoId: null,
  submittedAt: new Date(now - 3 * 3_600_000),
  authors: [{ id: "person_1", name: "Robin de Boer", photoId: null, isAnonymous: false }],
  contributions: 1,
  answered: false,
  hasMyVote: false,
  votes: 3,
  votable: true,
};
const cards: Partial<CardIdea>[] = [
  {},
  { votes: null },
  { votable: false },
  { votes: null, votable: false },
  { hasMyVote: true },
  { stage: "winner", answered: true, theme: "Wards", photoId: "file_1" },
  { title: "Mark this", excerpt: ["Half of ", "it", " is"], highlightedTitle: ["Mark ", "this"] },
  { submittedAt: new Date(now - 5_000) },
  { submittedAt: null, contributions: 20 },
  { authors: [{ id: "person_2", name: "The author", photoId: null, isAnonymous: true }] },
  {
    authors: ["Ana", "Bo", "Cy", "Di"].map((name) => ({
      id: name,
      name,
      photoId: `file_${name}`,
      isAnonymous: false,
    })),
  },
];
const contribution: ContributionContentProps["contribution"] = {
  id: "contribution_1",
  parentId: null,
  kind: "question",
  state: "open",
  isMine: false,
  body: richText("Which wards?"),
  asRole: null,
  createdAt: new Date(now - 86_400_000).toISOString(),
  authorId: "person_2",
  authorName: "Kim",
  authorIsAnonymous: false,
  resolvedByIsAnonymous: null,
  authorPhotoId: null,
  authorJobTitle: "Nurse",
  resolutionMessage: null,
  resolvedAt: null,
  resolvedByName: null,
  answerId: null,
  causedChange: false,
  task: null,
  hasJoinedTeam: false,
  isAnswer: false,
  movedFrom: null,
  depth: 0,
  openParent: null,
  suggestion: null,
  skipped: null,
};
const contributions: Partial<typeof contribution>[] = [
  {},
  { depth: 9, asRole: "sponsor", isAnswer: true, causedChange: true },
  { authorId: null, authorName: null },
  { authorName: "The author", authorIsAnonymous: true },
  {
    state: "answered",
    resolvedByName: "Robin",
    resolvedAt: new Date(now).toISOString(),
    answerId: "contribution_2",
    resolutionMessage: "All of them.",
  },
  {
    kind: "offer",
    state: "accepted",
    task: "Draw it",
    movedFrom: { id: "idea_2", title: "Other" },
  },
];
const reactions = [
  { kind: "heart" as const, isMine: true, count: 2, loadedCount: 2, names: ["Ana", "Bo"] },
  { kind: "clap" as const, isMine: false, count: 0, loadedCount: 0, names: [] },
];

const page = (
  <>
    {cards.map((more) => (
      <IdeaCard
        key={JSON.stringify(more)}
        idea={{ ...card, ...more }}
        want={more.hasMyVote === true}
        refusal={more.votes === null ? "vote.none-left" : undefined}
      />
    ))}
    {contributions.flatMap((more) =>
      [true, false].map((may) => (
        <Contribution
          key={JSON.stringify([more, may])}
          contribution={{ ...contribution, ...more }}
          reactions={reactions}
          mayReact={may}
          replyPath={may ? "/reply" : null}
          thankPath={may ? "/thank" : null}
        />
      )),
    )}
  </>
);

test("kept content: first and later renderings, are the HTML and the messages of a page without it", () => {
  const pages: Page[] = [
    ...locales.map((locale) => ({ locale })),
    { locale: "nl", terms: { "term.vote-now": "steun", "term.contributions": "aanvullingen" } },
    { locale: "en", zone: "Asia/Tokyo" },
    { locale: "en", now: now + 40_000 },
    { locale: "en", now: now + 90_000 },
  ];
  for (const settings of pages) {
    const minute = { ...settings, now: Math.floor((settings.now ?? now) / 60_000) * 60_000 };
    const plain = render(minute, false, page);
    expect(render(settings, true, page)).toBe(plain);
    expect(render(settings, true, page)).toBe(plain);
  }
});

test("kept content: equal props, are rendered once a minute", () => {
  const renders = vi.fn();
  function Content({ text }: { text: string }) {
    renders(text);
    return text + useNow();
  }
  function Kept({ text }: { text: string }) {
    return <p {...useKeptContent("test-count", Content, { text })} />;
  }
  const draw = (text: string, at: number) =>
    render({ locale: "en", now: at }, true, <Kept text={text} />);
  expect(draw("one", now)).toContain(`<p>one${now}</p>`);
  expect(draw("one", now + 59_000)).toContain(`<p>one${now}</p>`);
  expect(renders).toHaveBeenCalledTimes(1);
  expect(draw("two", now)).toContain(`<p>two${now}</p>`);
  expect(draw("one", now + 60_000)).toContain(`<p>one${now + 60_000}</p>`);
  expect(renders).toHaveBeenCalledTimes(3);
});

test("kept content: a component that reads who the page is for, cannot be kept", () => {
  function Content() {
    return useFrame()?.person?.name ?? "nobody";
  }
  function Kept() {
    return <p {...useKeptContent("test-frame", Content, {})} />;
  }
  expect(() => render({ locale: "en" }, true, <Kept />)).toThrow();
});
