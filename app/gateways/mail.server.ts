import { createTransport } from "nodemailer";

export type Mail = { to: string; subject: string; html: string; text: string; messageId: string };
/**
 * Sends one email. Rejects when the mail server does not accept it; the caller tries again later.
 */
export type MailGateway = { send(mail: Mail): Promise<void>; close(): void };

/**
 * Sends through an SMTP server. Waits at most 10 s, so that a silent server does not block others.
 */
export function smtpGateway({
  smtpUrl,
  mailFrom,
}: {
  smtpUrl: string;
  mailFrom: string;
}): MailGateway {
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
  const transport = createTransport({ url: smtpUrl, ...timeouts } as object, { from: mailFrom });
  return {
    async send({ messageId, ...mail }) {
      await transport.sendMail({
        ...mail,
        messageId,
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      });
    },
    close: () => transport.close(),
  };
}
