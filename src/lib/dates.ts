const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2026-11-21` → `21 November 2026`, `2026-11` → `November 2026`, `2026` → `2026`. */
export function longDate(date: string): string {
  const parts = date.split('-').length;
  if (parts === 1) return date;
  return (parts === 2 ? MONTH : LONG).format(new Date(parts === 2 ? `${date}-01T00:00:00Z` : `${date}T00:00:00Z`));
}
