import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";

/** A person in a table: avatar, name as a link, and a line about them. */
export function NameWithAvatar({
  id,
  name,
  photoId,
  to,
  about,
}: {
  id: string;
  name: string;
  photoId: string | null;
  to: string;
  about?: ReactNode;
}) {
  return (
    <Link to={to} className="no-underline">
      <Person id={id} name={name} photo={photoId && paths.file(photoId, 104)} about={about} />
    </Link>
  );
}
