import { paths } from "#app/paths.ts";
import { type EmailTemplate, Paragraph } from "../frame/frame.tsx";

type Data = { name: string; inviter: string; question?: string; secret: string };

export const invitation: EmailTemplate<Data> = Object.assign(
  (t: Parameters<EmailTemplate<Data>>[0], data: Data) => ({
    subject: data.question
      ? t("mail.invitation.subject-challenge", { question: data.question })
      : t("mail.invitation.subject"),
    body: (
      <Paragraph>
        {data.question
          ? t("mail.invitation.news-challenge", { inviter: data.inviter, question: data.question })
          : t("mail.invitation.news", { inviter: data.inviter })}
      </Paragraph>
    ),
    action: { label: t("mail.invitation.act"), path: paths.join(data.secret) },
    reason: t("mail.invitation.why", { inviter: data.inviter }),
  }),
  {
    sample: {
      name: "Fatima",
      inviter: "Willem",
      question: "How do we lose less time at handover?",
      secret: "secret",
    } as Data,
  },
);
