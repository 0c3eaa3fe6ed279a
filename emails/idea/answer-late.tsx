import { owedLetter } from "../frame/answer-due-email.tsx";

export const answerLate = owedLetter("late");
