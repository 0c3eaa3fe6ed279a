import { paths } from "#app/paths.ts";
import { type EmailTemplate, Paragraph } from "../frame/frame.tsx";

type Data = { name: string; secret: string; returnTo?: string };

export const passwordReset: EmailTemplate<Data> = Object.assign(
  (t: Parameters<EmailTemplate<Data>>[0], data: Data) => ({
    subject: t("mail.reset.subject", data),
    body: <Paragraph>{t("mail.reset.news", data)}</Paragraph>,
    action: { label: t("mail.reset.act"), path: paths.resetPassword(data.secret, data.returnTo) },
    reason: t("mail.reset.why"),
  }),
  { sample: { name: "Fatima", secret: "secret" } },
);
