/** A role held against what the reader has, as nodes. */
import type { ListedRole } from '../../domain/catalogue.ts';
import { horizonStep } from '../../domain/horizons.ts';
import { levelWord, reason, stepWords, type Match } from '../../domain/match.ts';
import { overlap } from '../../domain/skills.ts';
import { count, label, withArticle } from '../../domain/words.ts';
import { href, path } from '../../lib/urls.ts';
import { link, node } from '../dom.ts';

export type RoleMatch = Match<ListedRole>;

/** A share as a whole per cent. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

const SVG = 'http://www.w3.org/2000/svg';

/** A bar of ink as long as the share; the number beside it says the same. */
function meter(share: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'fit-bar');
  svg.setAttribute('aria-hidden', 'true');
  for (const [className, width] of [
    ['fit-whole', '100%'],
    ['ink', percent(share)],
  ] as const) {
    const bar = document.createElementNS(SVG, 'rect');
    bar.setAttribute('class', className);
    bar.setAttribute('width', width);
    bar.setAttribute('height', '100%');
    svg.append(bar);
  }
  return svg;
}

const skillLink = ({ skill, title }: { skill: string; title: string }): HTMLAnchorElement =>
  link(href(path.skill(skill)), title);

/** A list under its heading, or nothing for an empty one. */
function listed(title: string, items: readonly (Node | string)[][]): Node[] {
  if (items.length === 0) return [];
  const list = node('ul', 'ruled-list', ...items.map((item) => node('li', '', ...item)));
  list.setAttribute('role', 'list');
  return [node('div', '', node('h4', 'small-head', title), list)];
}

/** The address that compares two roles. */
const compared = (a: ListedRole, b: ListedRole): string => `${href(path.compare)}?roles=${a.id},${b.id}`;

function details(match: RoleMatch, start: ListedRole | undefined): HTMLDetailsElement {
  const { role, have, lack, missing, first, nearest } = match;
  const other = start ?? nearest;
  return node(
    'details',
    '',
    node('summary', '', 'What you have and lack', node('span', 'sr-only', `: ${role.title}`)),
    node(
      'div',
      'match-sides',
      ...listed(
        `You have ${count(have.length)}`,
        have.map((s) => [skillLink(s), ` ${levelWord(s.level)} level or more`]),
      ),
      ...listed(
        `You lack ${count(missing)} ${missing === 1 ? 'level' : 'levels'}`,
        lack.map((s) => [skillLink(s), ` ${stepWords(s)}`]),
      ),
    ),
    ...(first
      ? [node('p', '', 'To learn first: ', skillLink(first), `, ${stepWords(first)}. It is the widest gap here.`)]
      : []),
    ...(nearest
      ? [
          node(
            'p',
            '',
            'Nearest of today’s roles on the way: ',
            link(href(path.role(nearest.id)), nearest.title),
            `, which has ${percent(overlap(nearest.skills, role.skills))} of its skill levels.`,
          ),
        ]
      : []),
    ...(other ? [node('p', '', link(compared(other, role), `Compare it with ${withArticle(other.title)}`))] : []),
  );
}

/** One result. `start` is the role the reader starts from. */
export function resultItem(match: RoleMatch, start: ListedRole | undefined): HTMLLIElement {
  const { role } = match;
  const when = role.verdict ?? `likely ${role.year}`;
  const item = node(
    'li',
    '',
    node(
      'div',
      'match-head',
      node('h3', '', link(href(path.role(role.id)), role.title)),
      node('p', 'match-fit', meter(match.fit), node('b', 'num', percent(match.fit)), node('span', 'sr-only', ' fit')),
      node('p', 'match-when', node('span', `badge t${horizonStep(role.year)}`, `${label(role.stage)}, ${when}`)),
    ),
    node('p', '', reason(match)),
    details(match, start),
  );
  item.dataset['role'] = role.id;
  return item;
}
