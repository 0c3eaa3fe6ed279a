import { Say, type Template } from "../frame/frame.tsx";

type Data = { name: string; path: string };

export const reset: Template<Data> = Object.assign(
  (t: Parameters<Template<Data>>[0], data: Data) => ({
    subject: t("mail.reset.subject", data),
    news: <Say>{t("mail.reset.news", data)}</Say>,
    act: { label: t("mail.reset.act"), path: data.path },
    why: t("mail.reset.why"),
  }),
  { sample: { name: "Fatima", path: "/password/reset/secret" } },
);
