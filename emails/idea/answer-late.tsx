import { owedLetter } from "../frame/owed-letter.tsx";

export const answerLate = owedLetter("late");
