import { sql } from "drizzle-orm";

/** The subjects of a person in a query on people, in their own order. */
export const personSubjectsQuery = sql<string[]>`array(
  select s.subject
  from person_subjects s
  where s.person_id = people.id
  order by s.position
)`;
