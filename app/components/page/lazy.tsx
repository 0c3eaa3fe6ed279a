import { type ComponentType, lazy, memo, Suspense } from "react";

/**
 * A part that only some pages or people see: the server draws it at once, a browser fetches it where it is shown, and the page
 * around it wakes up without waiting. Call it with `load, import.meta.env.SSR ? await load() : null`: a part that the server too
 * would fetch while it draws comes after the words of the page were gathered, and its sentences would be missing. It is drawn anew
 * only for something new: a part that is told the same again before it woke up would be thrown away and drawn from nothing.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  drawn: ComponentType<Props> | null,
): ComponentType<Props> {
  const Part: ComponentType<Props> =
    drawn ?? (lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>);
  return memo(function Fetched(props: Props) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  }) as unknown as ComponentType<Props>;
}
