import { expect, test } from "#tests/world.ts";
import { fullSize, simulateViews } from "./fair-order.ts";

// The deviation of the day of arrival with the fewest or most views. The two orders that are known
// to be unfair show it with a quarter of the readers; with all readers it is no better (242 % and
// 770 %).
test("fair order: 200 ideas and 2,000 readers, views are even, unlike with newest or most votes first", async ({
  world,
}) => {
  const quarterSize = { ...fullSize, readers: fullSize.readers / 4 };
  const [fair, newest, votes] = await Promise.all([
    simulateViews(world.db, "fair", fullSize),
    simulateViews(world.db, "newest", quarterSize),
    simulateViews(world.db, "votes", quarterSize),
  ]);
  console.log(
    Object.entries({ fair, newest, votes })
      .map(
        ([order, { deviation, byDay }]) =>
          `${order}: deviation ${(deviation * 100).toFixed(1)} %; mean views by day of arrival ${byDay.join(" ")}`,
      )
      .join("\n"),
  );
  expect(fair.deviation).toBeLessThan(0.1);
  expect(newest.deviation).toBeGreaterThan(0.5);
  expect(votes.deviation).toBeGreaterThan(0.5);
}, 240_000);
