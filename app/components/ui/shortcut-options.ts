/** Optional list shortcuts: vote for an item, select it, focus the search field. */
export type ListShortcutOptions = { votes?: boolean; selection?: boolean; search?: boolean };
