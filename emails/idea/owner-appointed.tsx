import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Say, type Template } from "../frame/frame.tsx";

export const ownerAppointed: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.owner-appointed.subject", data),
    news: (
      <>
        <Say>{t("mail.owner-appointed.news", data)}</Say>
      </>
    ),
    act: { label: t("mail.owner-appointed.act"), path: paths.implementation(data.ideaId) },
    why: t("mail.why.owner", data),
  }),
  { sample: aboutIdea },
);
