import { owedLetter } from "../frame/answer-due-email.tsx";

export const answerNear = owedLetter("near");
