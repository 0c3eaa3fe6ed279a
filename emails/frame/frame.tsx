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
 * The content of an email: subject, body, one call to action, and why the recipient gets it.
 * `progress`: how many of the five steps its idea has reached, and whether it stopped there.
 */
export type Email = {
  subject: string;
  body: ReactNode;
  progress?: { reached: number; stopped?: boolean };
  action: { label: string; path: string };
  reason: string;
};
/** A pure function of its data. Paths start at the site's root; the frame prepends the origin. */
export type EmailTemplate<Data> = ((t: MessageTranslate, data: Data, locale: Locale) => Email) & {
  sample: Data;
};

/** The sending organisation. `action` replaces our colour, `logo` replaces the drawn swell. */
export type Branding = {
  name: string;
  action: { background: string; text: string } | null;
  logo: { src: string; width: number; height: number } | null;
};

const ink = "#12343b";
const muted = "#4d6a70";
const coral = { background: "#c2412d", text: "#ffffff" };
const bodyStyle = {
  backgroundColor: "#f3f7f6",
  color: ink,
  fontFamily: "'Atkinson Hyperlegible Next', Verdana, Arial, sans-serif",
  fontSize: "17px",
  lineHeight: "1.55",
  margin: "0",
};
const containerStyle = {
  backgroundColor: "#ffffff",
  borderRadius: "16px",
  margin: "24px auto",
  maxWidth: "560px",
  padding: "28px 32px",
};
const stepStyle = (height: number, color: string) => ({
  backgroundColor: color,
  borderRadius: "99px 99px 0 0",
  height: `${height}px`,
  width: "22px",
});

/** Our logo, three rising crests, built of table cells because email clients draw no SVG. */
function Swell({ action }: { action: string }) {
  return (
    <Row style={{ width: "78px", margin: "0" }}>
      {[
        [10, "#7fb7b0"],
        [18, "#3d8f8a"],
        [28, action],
      ].map(([height, color]) => (
        <Column key={height} style={{ verticalAlign: "bottom", width: "26px" }}>
          <div style={stepStyle(Number(height), String(color))} />
        </Column>
      ))}
    </Row>
  );
}

const steps = ["posted", "chosen", "won", "funded", "real"] as const;

/** The idea's progress as rising steps with labels; ticks make it readable without colours. */
function ProgressSteps({
  t,
  progress: { reached, stopped },
  action,
}: {
  t: MessageTranslate;
  progress: NonNullable<Email["progress"]>;
  action: string;
}) {
  const isCurrent = (index: number) => index === reached - 1 && !stopped;
  const colourOf = (index: number) => {
    if (index >= reached) return "#d5e2e0";
    return isCurrent(index) ? action : "#3d8f8a";
  };
  return (
    <Section style={{ margin: "20px 0 4px" }}>
      <Row>
        {steps.map((key, index) => (
          <Column
            key={key}
            align="center"
            style={{
              borderBottom: `2px solid ${index < reached ? "#3d8f8a" : "#d5e2e0"}`,
              verticalAlign: "bottom",
              width: "20%",
            }}
          >
            <div
              style={{
                ...stepStyle(12 + index * 6, colourOf(index)),
                width: "30px",
                margin: "0 auto",
              }}
            />
          </Column>
        ))}
      </Row>
      <Row>
        {steps.map((key, index) => (
          <Column
            key={key}
            align="center"
            style={{
              color: index < reached ? ink : muted,
              fontSize: "13px",
              fontWeight: isCurrent(index) ? 700 : 400,
              lineHeight: "1.3",
              paddingTop: "5px",
              verticalAlign: "top",
              width: "20%",
            }}
          >
            {index < reached ? "✓ " : ""}
            {t(`idea.step.${key}`)}
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
  branding,
  name,
  email,
}: {
  t: MessageTranslate;
  locale: Locale;
  origin: string;
  branding?: Branding;
  name: string;
  email: Email;
}) {
  const action = branding?.action ?? coral;
  return (
    <Html lang={locale}>
      <Head />
      <Preview>{email.subject}</Preview>
      <Body style={bodyStyle}>
        <Container style={containerStyle}>
          <Section>
            {branding?.logo ? (
              <Img
                src={branding.logo.src}
                width={branding.logo.width}
                height={branding.logo.height}
                alt={branding.name}
              />
            ) : (
              <Swell action={action.background} />
            )}
          </Section>
          <Heading as="h1" style={{ fontSize: "24px", lineHeight: "1.2", margin: "20px 0 12px" }}>
            {email.subject}
          </Heading>
          <Text style={{ fontSize: "17px", margin: "0 0 12px" }}>{t("mail.hello", { name })}</Text>
          {email.body}
          {email.progress && (
            <ProgressSteps t={t} progress={email.progress} action={action.background} />
          )}
          <Section style={{ margin: "24px 0" }}>
            <Button
              href={origin + email.action.path}
              style={{
                backgroundColor: action.background,
                borderRadius: "12px",
                color: action.text,
                fontSize: "17px",
                fontWeight: 700,
                padding: "14px 22px",
                textDecoration: "none",
              }}
            >
              {email.action.label}
            </Button>
          </Section>
          <Hr style={{ borderColor: "#d5e2e0" }} />
          <Text style={{ color: muted, fontSize: "14px", margin: "12px 0 0" }}>
            {email.reason}{" "}
            <Link href={origin} style={{ color: muted }}>
              {branding?.name
                ? t("mail.from-organisation", { name: branding.name })
                : t("mail.from")}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text style={{ fontSize: "17px", margin: "0 0 12px" }}>{children}</Text>
);

/** Text written by a person, set apart. Renders nothing when empty. */
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
