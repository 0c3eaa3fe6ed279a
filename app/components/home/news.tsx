import type { HomePage } from "#app/domain/dashboard/home-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { NotificationLine } from "../notification/notification-line.tsx";

/** Notifications since the last visit: the reader's own ideas and what they follow. */
export function News({ news }: { news: HomePage["news"] }) {
  const t = useT();
  return (
    <section aria-labelledby="news">
      <h2 id="news" className="home-title">
        {t("home.news")}
      </h2>
      <ul className="news-list">
        {news.map((notice) => (
          <NotificationLine key={notice.id} notification={notice} />
        ))}
      </ul>
      <p className="home-more">
        <a href={paths.inbox()}>{t("home.all-news")}</a>
      </p>
    </section>
  );
}
