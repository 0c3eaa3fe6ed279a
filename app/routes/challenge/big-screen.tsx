import { useLoaderData } from "@remix-run/react";
import { BigScreen } from "#app/components/challenge/big-screen.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { bigScreenPage } from "#app/domain/challenge/big-screen-page.ts";
import { paths } from "#app/paths.ts";
import { qrCode } from "#app/std/qr-code.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params, context }) => {
  const { until, ...wall } = await bigScreenPage(ctx, params.challengeId!);
  const address = context.settings.origin + paths.challenge(wall.challenge.id);
  return {
    ...wall,
    code: { ...qrCode(address), address },
    stream: paths.liveChallenge(wall.challenge.id, until),
  };
});
export const handle = titleHandle<typeof loader>((_t, { challenge }) => challenge.question);

/** The challenge on a large screen. */
export default function ChallengeWall() {
  return <BigScreen {...useLoaderData<typeof loader>()} />;
}
