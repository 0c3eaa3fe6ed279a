import type { LetterTemplate } from "#app/domain/notification/notification-kinds.ts";
import type { MessageTranslate } from "#app/i18n/messages.ts";
import type { Locale } from "#db/locales.ts";
import { invitation } from "./auth/invitation.tsx";
import { reset } from "./auth/password-reset.tsx";
import { contributionAccepted } from "./contribution/contribution-accepted.tsx";
import { mentioned } from "./contribution/mentioned.tsx";
import { expertAsked } from "./expert/expert-asked.tsx";
import type { Letter } from "./frame/frame.tsx";
import { answerLate } from "./idea/answer-late.tsx";
import { answerNear } from "./idea/answer-near.tsx";
import { ideaAnswered } from "./idea/idea-answered.tsx";
import { ideaFunded } from "./idea/idea-funded.tsx";
import { ideaNotSelected } from "./idea/idea-not-selected.tsx";
import { ideaRealised } from "./idea/idea-realised.tsx";
import { ideaShortlisted } from "./idea/idea-shortlisted.tsx";
import { ideaStopped } from "./idea/idea-stopped.tsx";
import { ideaWon } from "./idea/idea-won.tsx";
import { ownerAppointed } from "./idea/owner-appointed.tsx";
import { juryBegan } from "./jury/jury-started.tsx";
import { thanked } from "./recognition/thanked.tsx";

/** Every letter there is, by the name it has in the letters table. */
export const letters = {
  "answer-near": answerNear,
  "answer-late": answerLate,
  "idea-answered": ideaAnswered,
  "idea-funded": ideaFunded,
  "idea-not-selected": ideaNotSelected,
  "idea-realised": ideaRealised,
  "idea-shortlisted": ideaShortlisted,
  "idea-stopped": ideaStopped,
  "idea-won": ideaWon,
  "owner-appointed": ownerAppointed,
  "expert-asked": expertAsked,
  "jury-began": juryBegan,
  invitation: invitation,
  reset: reset,
  "contribution-accepted": contributionAccepted,
  mentioned: mentioned,
  thanked: thanked,
} satisfies Record<
  LetterTemplate,
  ((t: MessageTranslate, data: never, locale: Locale) => Letter) & { sample: object }
>;
