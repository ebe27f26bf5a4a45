/** When the substance of each page last changed, as far as the content says so. */
import { path } from './addresses.ts';
import type { Graph } from './graph.ts';

const latest = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/**
 * @returns a function from a page’s path to a day, YYYY-MM-DD. A list is as new as the newest thing in it, and a page of which
 *   nothing is known as the newest of all
 */
export function pageDates({ content, forecasts, rolesWithSkill }: Graph): (page: string) => string | undefined {
  const roles = content.roles.map((r) => [path.role(r.id), r.reviewedOn] as const);
  const evolutions = content.evolutions.map((e) => [path.evolution(e.id), e.reviewedOn] as const);
  const articles = content.articles.map((a) => [path.article(a.id), a.updatedOn ?? a.publishedOn] as const);
  const pages = content.pages.map((p) => [path.page(p.id), p.updatedOn] as const);
  const ledger = forecasts.map((f) => {
    const days = [f.madeOn, ...f.beliefs.map((b) => b.on), ...(f.outcome ? [f.outcome.on] : [])];
    return [path.forecast(f.id), latest(days) ?? f.madeOn] as const;
  });
  const skills = content.skills.flatMap((s) => {
    const day = latest(rolesWithSkill(s.id).map((r) => r.reviewedOn));
    return day === undefined ? [] : [[path.skill(s.id), day] as const];
  });
  const dates = new Map<string, string>([...roles, ...evolutions, ...articles, ...pages, ...ledger, ...skills]);
  const newest = (...lists: (readonly (readonly [string, string])[])[]) => latest(lists.flat().map(([, day]) => day));
  const all = latest([...dates.values()]);
  const lists: [string, string | undefined][] = [
    [path.roles, newest(roles)],
    [path.evolutions, newest(evolutions)],
    [path.articles, newest(articles)],
    [path.skills, newest(skills)],
    [path.forecasts, newest(ledger)],
    [path.match, newest(roles, skills)],
    [path.compare, newest(roles)],
    [path.vacancies, latest(content.vacancies.map((v) => v.seenOn))],
  ];
  for (const [page, day] of lists) if (day !== undefined) dates.set(page, day);
  return (page) => dates.get(page) ?? (page.startsWith(path.compare) ? dates.get(path.compare) : undefined) ?? all;
}
