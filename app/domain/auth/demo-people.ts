/** The people as whom visitors can sign in to a demo, in the order shown. The seed creates them. */
export const demoPeople = [
  { id: "person_demo_employee", as: "employee" },
  { id: "person_demo_manager", as: "manager" },
  { id: "person_demo_juror", as: "juror" },
  { id: "person_demo_sponsor", as: "sponsor" },
  { id: "person_demo_moderator", as: "moderator" },
  { id: "person_demo_admin", as: "admin" },
] as const;

export type DemoRole = (typeof demoPeople)[number]["as"];
