import type { Content, Entry } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { Promotion } from '../../schemas/index.ts';

/** The slots that two promotions share, where they share a day as well. */
const clashes = (p: Promotion, other: Promotion): string[] =>
  p.endsOn < other.startsOn || other.endsOn < p.startsOn ? [] : p.slots.filter((slot) => other.slots.includes(slot));

/** Of two in file order whether the second never shows while the first does. Both stand in one slot on some days. */
function isHidden(first: Promotion, second: Promotion): boolean {
  if (first.kind !== second.kind) return false;
  if (first.kind === 'sponsor') return true;
  // Of our own the one that started last shows, so a campaign may stand before what always runs. One that invites to write to
  // us is left out where the site gives no address: what comes after it stands in for it.
  return first.startsOn === second.startsOn && !(first.needsContact && !second.needsContact);
}

/**
 * A page shows one promotion, and a sponsor’s before our own: two sponsors in one slot on one day, and one has paid for nothing;
 * two of our own that start on one day, and one is never seen.
 */
export const checkPromotions = ({ promotions }: Content): Problem[] =>
  promotions.flatMap((p, i) =>
    promotions.slice(0, i).flatMap((other: Entry<Promotion>) => {
      const slots = clashes(p, other);
      if (slots.length === 0 || !isHidden(other, p)) return [];
      const isSponsor = p.kind === 'sponsor';
      return [
        {
          file: p.file,
          field: `${p.id}.slots`,
          wrong: isSponsor
            ? `shares ${slots.join(' and ')} with the sponsor of “${other.id}” on some days, and a page shows one`
            : `shares ${slots.join(' and ')} with “${other.id}”, which starts on the same day, and a page shows one`,
          right: isSponsor
            ? 'give them other slots, or days that do not overlap'
            : 'give them other slots, or start the one that is to show a day later',
        },
      ];
    }),
  );
