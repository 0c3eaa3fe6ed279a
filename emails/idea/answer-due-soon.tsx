import { answerDueEmail } from "../frame/answer-due-email.tsx";

export const answerDueSoon = answerDueEmail("due-soon");
