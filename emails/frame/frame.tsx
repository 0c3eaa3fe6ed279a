import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import type { MessageTranslate } from "#app/i18n/messages.ts";
import type { Locale } from "#db/locales.ts";

/**
 * A letter before it is put in its frame: what it is about in one line, the news, and the one thing to do next. `way`: how many of
 * the five crests of its idea's way are reached, and whether it ended there.
 */
export type Letter = {
  subject: string;
  news: ReactNode;
  way?: { reached: number; stopped?: boolean };
  act: { label: string; path: string };
  why: string;
};
/** Letters get words only; `path` in the data starts at our own root and is made whole by the frame. */
export type Template<Data> = ((t: MessageTranslate, data: Data, locale: Locale) => Letter) & {
  sample: Data;
};

/** Whose letter it is. `action`: its colour in the place of ours; `logo`: shown in the place of the crests. */
export type House = {
  name: string;
  action: { ground: string; words: string } | null;
  logo: { src: string; width: number; height: number } | null;
};

const ink = "#12343b";
const muted = "#4d6a70";
const coral = { ground: "#c2412d", words: "#ffffff" };
const body = {
  backgroundColor: "#f3f7f6",
  color: ink,
  fontFamily: "'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif",
  fontSize: "17px",
  lineHeight: "1.55",
  margin: "0",
};
const sheet = {
  backgroundColor: "#ffffff",
  borderRadius: "16px",
  margin: "24px auto",
  maxWidth: "560px",
  padding: "28px 32px",
};
const crest = (height: number, color: string) => ({
  backgroundColor: color,
  borderRadius: "99px 99px 0 0",
  height: `${height}px`,
  width: "22px",
});

/** The three rising crests, built of table cells: mail programs draw no SVG. */
function Swell({ action }: { action: string }) {
  return (
    <Row style={{ width: "78px", margin: "0" }}>
      {[
        [10, "#7fb7b0"],
        [18, "#3d8f8a"],
        [28, action],
      ].map(([height, color]) => (
        <Column key={height} style={{ verticalAlign: "bottom", width: "26px" }}>
          <div style={crest(Number(height), String(color))} />
        </Column>
      ))}
    </Row>
  );
}

const crests = ["posted", "chosen", "won", "funded", "real"] as const;

/** Where the idea stands on its way, as rising crests with their names: tables of cells too, and ticks for who sees no colours. */
function Way({
  t,
  way: { reached, stopped },
  action,
}: {
  t: MessageTranslate;
  way: NonNullable<Letter["way"]>;
  action: string;
}) {
  const colourOf = (n: number) =>
    n >= reached ? "#d5e2e0" : n === reached - 1 && !stopped ? action : "#3d8f8a";
  return (
    <Section style={{ margin: "20px 0 4px" }}>
      <Row>
        {crests.map((key, n) => (
          <Column
            key={key}
            align="center"
            style={{
              borderBottom: `2px solid ${n < reached ? "#3d8f8a" : "#d5e2e0"}`,
              verticalAlign: "bottom",
              width: "20%",
            }}
          >
            <div style={{ ...crest(12 + n * 6, colourOf(n)), width: "30px", margin: "0 auto" }} />
          </Column>
        ))}
      </Row>
      <Row>
        {crests.map((key, n) => (
          <Column
            key={key}
            align="center"
            style={{
              color: n < reached ? ink : muted,
              fontSize: "13px",
              fontWeight: n === reached - 1 && !stopped ? 700 : 400,
              lineHeight: "1.3",
              paddingTop: "5px",
              verticalAlign: "top",
              width: "20%",
            }}
          >
            {n < reached ? "✓ " : ""}
            {t(`idea.crest.${key}`)}
          </Column>
        ))}
      </Row>
    </Section>
  );
}

export function Frame({
  t,
  locale,
  origin,
  house,
  name,
  letter,
}: {
  t: MessageTranslate;
  locale: Locale;
  origin: string;
  house?: House;
  name: string;
  letter: Letter;
}) {
  const action = house?.action ?? coral;
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{letter.subject}</Preview>
      <Body style={body}>
        <Container style={sheet}>
          <Section>
            {house?.logo ? (
              <Img
                src={house.logo.src}
                width={house.logo.width}
                height={house.logo.height}
                alt={house.name}
              />
            ) : (
              <Swell action={action.ground} />
            )}
          </Section>
          <Heading as="h1" style={{ fontSize: "24px", lineHeight: "1.2", margin: "20px 0 12px" }}>
            {letter.subject}
          </Heading>
          <Text style={{ fontSize: "17px", margin: "0 0 12px" }}>{t("mail.hello", { name })}</Text>
          {letter.news}
          {letter.way && <Way t={t} way={letter.way} action={action.ground} />}
          <Section style={{ margin: "24px 0" }}>
            <Button
              href={origin + letter.act.path}
              style={{
                backgroundColor: action.ground,
                borderRadius: "12px",
                color: action.words,
                fontSize: "17px",
                fontWeight: 700,
                padding: "14px 22px",
                textDecoration: "none",
              }}
            >
              {letter.act.label}
            </Button>
          </Section>
          <Hr style={{ borderColor: "#d5e2e0" }} />
          <Text style={{ color: muted, fontSize: "14px", margin: "12px 0 0" }}>
            {letter.why}{" "}
            <Link href={origin} style={{ color: muted }}>
              {house?.name ? t("mail.from-house", { name: house.name }) : t("mail.from")}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

export const Say = ({ children }: { children: ReactNode }) => (
  <Text style={{ fontSize: "17px", margin: "0 0 12px" }}>{children}</Text>
);

/** Somebody's own words, set apart. */
export const Quote = ({ children }: { children: string }) =>
  children ? (
    <Text
      style={{
        borderLeft: "4px solid #7fb7b0",
        color: ink,
        fontSize: "17px",
        margin: "0 0 12px",
        padding: "2px 0 2px 14px",
        whiteSpace: "pre-line",
      }}
    >
      {children}
    </Text>
  ) : null;
