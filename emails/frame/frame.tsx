import { Body, Button, Column, Container, Head, Heading, Hr, Html, Link, Preview, Row, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { Locale } from "#db/enums.ts";
import type { MessageTranslate } from "#app/i18n/messages.ts";

/** A letter before it is put in its frame: what it is about in one line, the news, and the one thing to do next. */
export type Letter = { subject: string; news: ReactNode; act: { label: string; path: string }; why: string };
/** Letters get words only; `path` in the data starts at our own root and is made whole by the frame. */
export type Template<Data> = ((t: MessageTranslate, data: Data) => Letter) & { sample: Data };

const ink = "#12343b";
const muted = "#4d6a70";
const action = "#c2412d";
const body = { backgroundColor: "#f3f7f6", color: ink, fontFamily: "'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif", fontSize: "17px", lineHeight: "1.55", margin: "0" };
const sheet = { backgroundColor: "#ffffff", borderRadius: "16px", margin: "24px auto", maxWidth: "560px", padding: "28px 32px" };
const crest = (height: number, color: string) => ({ backgroundColor: color, borderRadius: "99px 99px 0 0", height: `${height}px`, width: "22px" });

/** The three rising crests, built of table cells: mail programs draw no SVG. */
function Swell() {
  return (
    <Row style={{ width: "78px", margin: "0" }}>
      {[[10, "#7fb7b0"], [18, "#3d8f8a"], [28, action]].map(([height, color]) => (
        <Column key={height} style={{ verticalAlign: "bottom", width: "26px" }}><div style={crest(Number(height), String(color))} /></Column>
      ))}
    </Row>
  );
}

export function Frame({ t, locale, origin, name, letter }: { t: MessageTranslate; locale: Locale; origin: string; name: string; letter: Letter }) {
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{letter.subject}</Preview>
      <Body style={body}>
        <Container style={sheet}>
          <Section><Swell /></Section>
          <Heading as="h1" style={{ fontSize: "24px", lineHeight: "1.2", margin: "20px 0 12px" }}>{letter.subject}</Heading>
          <Text style={{ fontSize: "17px", margin: "0 0 12px" }}>{t("mail.hello", { name })}</Text>
          {letter.news}
          <Section style={{ margin: "24px 0" }}>
            <Button href={origin + letter.act.path} style={{ backgroundColor: action, borderRadius: "12px", color: "#ffffff", fontSize: "17px", fontWeight: 700, padding: "14px 22px", textDecoration: "none" }}>
              {letter.act.label}
            </Button>
          </Section>
          <Hr style={{ borderColor: "#d5e2e0" }} />
          <Text style={{ color: muted, fontSize: "14px", margin: "12px 0 0" }}>{letter.why} <Link href={origin} style={{ color: muted }}>{t("mail.from")}</Link></Text>
        </Container>
      </Body>
    </Html>
  );
}

export const Say = ({ children }: { children: ReactNode }) => <Text style={{ fontSize: "17px", margin: "0 0 12px" }}>{children}</Text>;

/** Somebody's own words, set apart. */
export const Quote = ({ children }: { children: string }) =>
  children ? <Text style={{ borderLeft: "4px solid #7fb7b0", color: ink, fontSize: "17px", margin: "0 0 12px", padding: "2px 0 2px 14px", whiteSpace: "pre-line" }}>{children}</Text> : null;
