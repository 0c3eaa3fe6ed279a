import { createTransport } from "nodemailer";

export type Mail = { to: string; subject: string; html: string; text: string; messageId: string };
/** Hands one mail to the world. Rejects when the mail server did not take it; the caller tries again later. */
export type MailGateway = { send(mail: Mail): Promise<void>; close(): void };

/** A real mail server. Waits at most 10 s for anything, so that a silent server does not hold up the rest. */
export function smtpGateway({
  smtpUrl,
  mailFrom,
}: {
  smtpUrl: string;
  mailFrom: string;
}): MailGateway {
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
  const transport = createTransport({ url: smtpUrl, ...patience } as object, { from: mailFrom });
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
