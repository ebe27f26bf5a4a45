import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';

/** A page shows one promotion, and a sponsor’s before our own: two sponsors in one slot on one day, and one has paid for nothing. */
export const checkPromotions = ({ promotions }: Content): Problem[] => {
  const sponsors = promotions.filter((p) => p.kind === 'sponsor');
  return sponsors.flatMap((p, i) =>
    sponsors.slice(0, i).flatMap((other) => {
      const slots = p.slots.filter((slot) => other.slots.includes(slot));
      const isApart = p.endsOn < other.startsOn || other.endsOn < p.startsOn;
      return slots.length === 0 || isApart
        ? []
        : [
            {
              file: 'content/promotions.yaml',
              field: `${p.id}.slots`,
              wrong: `shares ${slots.join(' and ')} with the sponsor of “${other.id}” on some days, and a page shows one`,
              right: 'give them other slots, or days that do not overlap',
            },
          ];
    }),
  );
};
