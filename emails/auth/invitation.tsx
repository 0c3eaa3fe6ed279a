import { Say, type Template } from "../frame/frame.tsx";

type Data = { name: string; inviter: string; question?: string; path: string };

export const invitation: Template<Data> = Object.assign(
  (t: Parameters<Template<Data>>[0], data: Data) => ({
    subject: data.question
      ? t("mail.invitation.subject-challenge", { question: data.question })
      : t("mail.invitation.subject"),
    news: (
      <Say>
        {data.question
          ? t("mail.invitation.news-challenge", { inviter: data.inviter, question: data.question })
          : t("mail.invitation.news", { inviter: data.inviter })}
      </Say>
    ),
    act: { label: t("mail.invitation.act"), path: data.path },
    why: t("mail.invitation.why", { inviter: data.inviter }),
  }),
  {
    sample: {
      name: "Fatima",
      inviter: "Willem",
      question: "How do we lose less time at handover?",
      path: "/join/secret",
    } as Data,
  },
);
