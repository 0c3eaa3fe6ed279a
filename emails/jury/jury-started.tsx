import { paths } from "#app/paths.ts";
import { type AboutIdea, aboutIdea } from "../frame/about-idea.ts";
import { Say, type Template } from "../frame/frame.tsx";

export const juryBegan: Template<AboutIdea> = Object.assign(
  (t: Parameters<Template<AboutIdea>>[0], data: AboutIdea) => ({
    subject: t("mail.jury-began.subject", data),
    news: (
      <>
        <Say>{t("mail.jury-began.news", data)}</Say>
      </>
    ),
    act: { label: t("mail.jury-began.act"), path: paths.jury(data.challengeId) },
    why: t("mail.why.juror", data),
  }),
  { sample: aboutIdea },
);
