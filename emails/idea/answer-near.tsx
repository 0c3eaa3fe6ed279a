import { owedLetter } from "../frame/owed-letter.tsx";

export const answerNear = owedLetter("near");
