import type { HomeWithNews } from "#app/domain/dashboard/home-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { NoticeLine } from "../notification/notification-line.tsx";

/** What happened since one last looked, with one's own ideas and with what one follows. */
export function News({ news }: { news: HomeWithNews["news"] }) {
  const t = useT();
  return (
    <section aria-labelledby="news">
      <h2 id="news" className="home-title">
        {t("home.news")}
      </h2>
      <ul className="news-list">
        {news.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      <p className="home-on">
        <a href={paths.inbox()}>{t("home.all-news")}</a>
      </p>
    </section>
  );
}
