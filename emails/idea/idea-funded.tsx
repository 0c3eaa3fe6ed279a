import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Say, type Template } from "../frame/frame.tsx";

export const ideaFunded: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.idea-funded.subject", data),
    news: (
      <>
        <Say>{t("mail.idea-funded.news", data)}</Say>
      </>
    ),
    way: { reached: 4 },
    act: { label: t("mail.idea-funded.act"), path: paths.idea(data.ideaId) },
    why: t("mail.why.author", data),
  }),
  { sample: aboutIdea },
);
