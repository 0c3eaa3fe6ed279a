import type { EmailTemplateName } from "#app/domain/notification/notification-kinds.ts";
import type { MessageTranslate } from "#app/i18n/messages.ts";
import type { Locale } from "#db/locales.ts";
import { invitation } from "./auth/invitation.tsx";
import { passwordReset } from "./auth/password-reset.tsx";
import { contributionAccepted } from "./contribution/contribution-accepted.tsx";
import { mentioned } from "./contribution/mentioned.tsx";
import { expertAsked } from "./expert/expert-asked.tsx";
import type { Email } from "./frame/frame.tsx";
import { answerDueSoon } from "./idea/answer-due-soon.tsx";
import { answerOverdue } from "./idea/answer-overdue.tsx";
import { ideaAnswered } from "./idea/idea-answered.tsx";
import { ideaFunded } from "./idea/idea-funded.tsx";
import { ideaNotSelected } from "./idea/idea-not-selected.tsx";
import { ideaRealised } from "./idea/idea-realised.tsx";
import { ideaShortlisted } from "./idea/idea-shortlisted.tsx";
import { ideaStopped } from "./idea/idea-stopped.tsx";
import { ideaWon } from "./idea/idea-won.tsx";
import { ownerAppointed } from "./idea/owner-appointed.tsx";
import { juryStarted } from "./jury/jury-started.tsx";
import { thanked } from "./recognition/thanked.tsx";

/** Every email template, by the name stored in the emails table. */
export const emails = {
  "answer-due-soon": answerDueSoon,
  "answer-overdue": answerOverdue,
  "idea-answered": ideaAnswered,
  "idea-funded": ideaFunded,
  "idea-not-selected": ideaNotSelected,
  "idea-realised": ideaRealised,
  "idea-shortlisted": ideaShortlisted,
  "idea-stopped": ideaStopped,
  "idea-won": ideaWon,
  "owner-appointed": ownerAppointed,
  "expert-asked": expertAsked,
  "jury-started": juryStarted,
  invitation: invitation,
  reset: passwordReset,
  "contribution-accepted": contributionAccepted,
  mentioned: mentioned,
  thanked: thanked,
} satisfies Record<
  EmailTemplateName,
  ((t: MessageTranslate, data: never, locale: Locale) => Email) & { sample: object }
>;
