import { answerDueEmail } from "../frame/answer-due-email.tsx";

export const answerOverdue = answerDueEmail("overdue");
