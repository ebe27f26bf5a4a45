import { describe, expect, it } from 'vitest';
import { checkPromotions } from '../../../../src/domain/checks/promotions.ts';
import type { Entry } from '../../../../src/domain/content.ts';
import type { Promotion } from '../../../../src/schemas/index.ts';
import { aPromotion, soundContent } from '../../../fixtures/content.ts';

const sponsor = (id: string, startsOn: string, endsOn: string, more: Partial<Entry<Promotion>> = {}) =>
  aPromotion({ id, kind: 'sponsor', by: 'Somebody', startsOn, endsOn, ...more });
const problems = (...promotions: Entry<Promotion>[]) => checkPromotions(soundContent({ promotions }));

describe('checkPromotions', () => {
  it('refuses two sponsors in one slot on one day', () => {
    const found = problems(sponsor('a', '2026-11-01', '2026-11-30'), sponsor('b', '2026-11-30', '2026-12-31'));
    expect(found).toEqual([
      {
        file: 'content/promotions.yaml',
        field: 'b.slots',
        wrong: 'shares home with the sponsor of “a” on some days, and a page shows one',
        right: 'give them other slots, or days that do not overlap',
      },
    ]);
  });

  it('takes them one after the other, in other slots, or beside an announcement of our own', () => {
    expect(problems(sponsor('a', '2026-11-01', '2026-11-30'), sponsor('b', '2026-12-01', '2026-12-31'))).toEqual([]);
    expect(
      problems(sponsor('a', '2026-11-01', '2026-11-30'), sponsor('b', '2026-11-01', '2026-11-30', { slots: ['role'] })),
    ).toEqual([]);
    expect(problems(sponsor('a', '2026-11-01', '2026-11-30'), aPromotion())).toEqual([]);
  });

  const house = (id: string, startsOn: string, endsOn: string, more: Partial<Entry<Promotion>> = {}) =>
    aPromotion({ id, startsOn, endsOn, ...more });

  it('refuses one of our own that starts on the day of another in its slot, and so is never seen', () => {
    const found = problems(house('a', '2026-11-01', '2026-12-31'), house('b', '2026-11-01', '2026-11-30'));
    expect(found).toEqual([
      {
        file: 'content/promotions.yaml',
        field: 'b.slots',
        wrong: 'shares home with “a”, which starts on the same day, and a page shows one',
        right: 'give them other slots, or start the one that is to show a day later',
      },
    ]);
  });

  it('takes a campaign before what always runs, and what stands in for one that invites to write to us', () => {
    expect(problems(house('a', '2026-11-01', '2026-12-31'), house('b', '2026-11-02', '2026-11-30'))).toEqual([]);
    const inviting = house('a', '2026-11-01', '2026-12-31', { needsContact: true });
    expect(problems(inviting, house('b', '2026-11-01', '2026-12-31'))).toEqual([]);
    expect(problems(house('b', '2026-11-01', '2026-12-31'), inviting)).toHaveLength(1);
  });
});
