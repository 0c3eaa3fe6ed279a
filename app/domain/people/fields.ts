import { z } from "zod";
import { guides } from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import { line, lines, onOff, rowId } from "../fields.ts";
import { photoField, type UploadedFile } from "../file/fields.ts";

export const personName = line(80, 1);

const maxSubjects = 10;
const maxSubjectLength = 40;
/**
 * The subjects a person knows about, separated by commas. Each is kept once, in the order given.
 */
const subjectList = line(500).transform((typed, problem) => {
  const subjects = [
    ...new Map(
      typed
        .split(",")
        .map((subject) => subject.trim())
        .filter(Boolean)
        .map((subject) => [subject.toLowerCase(), subject]),
    ).values(),
  ];
  if (subjects.length > maxSubjects)
    problem.addIssue({ code: "custom", message: "field.subjects" });
  if (subjects.some((subject) => subject.length > maxSubjectLength))
    problem.addIssue({ code: "custom", message: "field.subject-long" });
  return subjects;
});

export const profileFields = z.object({
  name: personName,
  jobTitle: line(80),
  about: lines(1_000),
  subjects: subjectList.default([]),
  locale: z.enum(["", ...locales]).default(""),
});
export const followPersonFields = z.object({ personId: rowId("person"), want: onOff });
export const guideFields = z.object({
  guide: z.enum(guides),
  want: z.enum(["shown", "dismissed"]),
});
export const localeFields = z.object({ locale: z.enum(locales) });
export const photoFields = z.object({
  photo: photoField.pipe(z.custom<UploadedFile>((file) => file !== null, "field.required")),
});

/** A search for people by name: at least two letters. */
export const peopleQuery = z.object({ q: line(80, 2), challenge: rowId("challenge").optional() });
