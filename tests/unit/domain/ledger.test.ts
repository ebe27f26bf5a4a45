import { describe, expect, it } from 'vitest';
import {
  ARRIVAL_RULE,
  arrivalForecast,
  arrivalJudgements,
  arrivalClaimsWords,
  claimTitle,
  horizonOf,
  ledger,
  lockables,
  probabilityOf,
  statusOf,
  type Claim,
} from '../../../src/domain/ledger.ts';
import type { Arrival } from '../../../src/schemas/index.ts';
import {
  aCitation,
  aForecast,
  anEmergingRole,
  anEvolvedRole,
  anOutcome,
  anUpdate,
  aSignal,
  aSignalNotYet,
  aTodayRole,
  ledgerContent,
  MADE_ON,
  someEvidence,
} from '../../fixtures/content.ts';

const arrival = (overrides: Partial<Arrival> = {}): Arrival => ({
  madeOn: MADE_ON,
  earliest: 2028,
  likely: 2033,
  latest: 2040,
  why: 'A guess that somebody made.',
  earlier: [],
  ...overrides,
});
const derived = (overrides: Partial<Arrival> = {}) => arrivalForecast(anEmergingRole({ arrival: arrival(overrides) }));
const looked = (checkedOn: string, namedOn?: string): Arrival['outcome'] => ({
  checkedOn,
  ...(namedOn ? { namedOn } : {}),
  why: 'All three lists were read.',
  citations: [],
});
const told = ({ claims }: { claims: readonly Claim[] }) =>
  claims.map((c) => [c.madeOn, c.resolvesBy, c.beliefs[0]?.probability]);
const ends = ({ claims }: { claims: readonly Claim[] }) =>
  claims.map((c) => c.outcome && `${c.outcome.status} ${c.outcome.on}`);

describe('the forecast that an arrival is', () => {
  it('gives the likely year an even chance, under an id of its own', () => {
    expect(derived()).toMatchObject({
      id: 'arrival-audit-lead',
      topic: 'arrival',
      claim: 'By 31 December 2033, a UK framework lists the duty of the audit lead as an occupation.',
      roles: ['audit-lead'],
      madeOn: MADE_ON,
      resolvesBy: '2033-12-31',
      beliefs: [{ on: MADE_ON, probability: 50 }],
      resolution: ARRIVAL_RULE,
      updates: [],
      outcome: undefined,
      file: 'content/roles/audit-lead.mdx',
    });
  });

  it('is three claims: one for each of its years', () => {
    expect(told(derived())).toEqual([
      [MADE_ON, '2028-12-31', 10],
      [MADE_ON, '2033-12-31', 50],
      [MADE_ON, '2040-12-31', 90],
    ]);
  });

  it('claims nothing of a last year that lies beyond the axis', () => {
    expect(told(derived({ latest: 'after-2046' }))).toEqual([
      [MADE_ON, '2028-12-31', 10],
      [MADE_ON, '2033-12-31', 50],
    ]);
  });

  it('keeps the claims of every judgement before it', () => {
    const earlier = [
      { madeOn: '2024-05-01', earliest: 2027, likely: 2030, latest: 2035, why: 'The first guess of all.' },
      { madeOn: '2025-05-01', earliest: 2029, likely: 2038, latest: 'after-2046' as const, why: 'The second guess.' },
    ];
    const revised = derived({ earlier });
    expect(told(revised)).toEqual([
      ['2024-05-01', '2027-12-31', 10],
      ['2024-05-01', '2030-12-31', 50],
      ['2024-05-01', '2035-12-31', 90],
      ['2025-05-01', '2029-12-31', 10],
      ['2025-05-01', '2038-12-31', 50],
      [MADE_ON, '2028-12-31', 10],
      [MADE_ON, '2033-12-31', 50],
      [MADE_ON, '2040-12-31', 90],
    ]);
    expect(arrivalJudgements(arrival({ earlier })).map((j) => j.madeOn)).toEqual(['2024-05-01', '2025-05-01', MADE_ON]);
  });

  it.each([
    ['nobody has looked', undefined, [undefined, undefined, undefined]],
    [
      'the lists were looked through in vain on the last day of a year',
      looked('2033-12-31'),
      ['did-not-happen 2028-12-31', 'did-not-happen 2033-12-31', undefined],
    ],
    [
      'they were looked through a day too early',
      looked('2033-12-30'),
      ['did-not-happen 2028-12-31', undefined, undefined],
    ],
    [
      'it was named on the last day of a year',
      looked('2034-01-10', '2033-12-31'),
      ['did-not-happen 2028-12-31', 'happened 2033-12-31', 'happened 2033-12-31'],
    ],
    [
      'it was named on the day after',
      looked('2034-01-10', '2034-01-01'),
      ['did-not-happen 2028-12-31', 'did-not-happen 2033-12-31', 'happened 2034-01-01'],
    ],
    [
      'it was named sooner than the earliest year',
      looked('2027-06-01', '2027-05-31'),
      ['happened 2027-05-31', 'happened 2027-05-31', 'happened 2027-05-31'],
    ],
    [
      'it was named after all of its years',
      looked('2042-01-01', '2041-02-03'),
      ['did-not-happen 2028-12-31', 'did-not-happen 2033-12-31', 'did-not-happen 2040-12-31'],
    ],
  ])('decides each year by itself where %s', (_, outcome, expected) => {
    const forecast = derived(outcome ? { outcome } : {});
    expect(ends(forecast)).toEqual(expected);
    expect(forecast.outcome && `${forecast.outcome.status} ${forecast.outcome.on}`).toBe(expected[1]);
  });

  it('says why it was decided, with the list that decided it', () => {
    const forecast = derived({
      outcome: { ...looked('2034-01-10', '2033-03-04')!, citations: [aCitation({ source: 'list' })] },
    });
    expect(forecast.outcome).toMatchObject({ why: 'All three lists were read.', citations: [{ source: 'list' }] });
    expect(forecast.citations.map((c) => c.source)).toContain('list');
  });

  it('takes its reasons from the role: what is seen for it, what is not yet and what speaks against it', () => {
    const forecast = arrivalForecast(
      anEmergingRole({
        arrival: arrival(),
        signals: [
          aSignal({ name: 'A course that teaches it', detail: 'It began in May of 2026.', citations: [aCitation()] }),
          aSignal({ name: 'Is there a standard?', state: 'under-way', detail: 'A draft is being read.' }),
          aSignal({ name: 'A rule that asks for it', state: 'dated', date: '2030' }),
          aSignalNotYet(),
        ],
        evidence: [
          someEvidence(),
          someEvidence({ claim: 'Nobody has asked for it so far.', against: true, citations: [] }),
        ],
      }),
    );
    expect(forecast.reasonsFor.map((r) => r.text)).toEqual([
      'A guess that somebody made.',
      'A course that teaches it. It began in May of 2026.',
      'Is there a standard? A draft is being read.',
    ]);
    expect(forecast.reasonsAgainst.map((r) => r.text)).toEqual([
      'Nobody has asked for it so far.',
      'Not yet seen: a framework names the work.',
    ]);
    expect(forecast.basis).toBe('sources');
    expect(forecast.citations).toEqual([aCitation()]);
  });

  it('says that it is our judgement where the role cites nothing for it', () => {
    expect(arrivalForecast(anEmergingRole({ signals: [aSignalNotYet()] })).basis).toBe('our-judgement');
  });

  it('has a name', () => {
    expect(arrivalForecast(anEmergingRole()).title).toBe('Audit lead named in the UK by 2033');
  });

  it('says which of its years are scored: the latest is no claim where it lies after the axis', () => {
    expect(arrivalClaimsWords(arrival())).toBe(
      'This forecast is the middle of three. We give the arrival 10% by the end of 2028, 50% by the end of 2033, 90% by the end of 2040 (2028–2040). All three are scored, because an even chance alone scores 0.25 whatever happens.',
    );
    expect(arrivalClaimsWords(arrival({ latest: 'after-2046' }))).toBe(
      'This forecast is the later of two. We give the arrival 10% by the end of 2028, 50% by the end of 2033, and less than 90% by 2046 (2028 to after 2046). Both are scored, because an even chance alone scores 0.25 whatever happens.',
    );
  });
});

describe('the name of a forecast', () => {
  it.each([
    ['The yards count.', 'The yards count'],
    ['The yards count', 'The yards count'],
    [
      'By 31 December 2029, the yards count what they hold, and say so in public.',
      'By 31 December 2029, the yards count what they hold, and say so in…',
    ],
    [`By then, ${'x'.repeat(80)}.`, 'By then…'],
  ])('taken from “%s” is “%s”', (claim, title) => {
    expect(claimTitle(claim)).toBe(title);
  });

  it('is the one that was written, where one was', () => {
    const named = (title: string | undefined) =>
      ledger({ forecasts: [aForecast(title === undefined ? {} : { title })], roles: [] })[0]?.title;
    expect(named('Yards in 2030')).toBe('Yards in 2030');
    expect(named(undefined)).toBe(claimTitle(aForecast().claim));
  });
});

describe('ledger', () => {
  it('holds what was typed and one arrival for each role to come, soonest first, then by id', () => {
    const forecasts = ledger({
      forecasts: [
        aForecast({ id: 'late', resolvesBy: '2040-01-01' }),
        aForecast({ id: 'zebra', resolvesBy: '2033-12-31' }),
        aForecast({ id: 'ant', resolvesBy: '2033-12-31' }),
        aForecast({ id: 'soon', resolvesBy: '2027-01-01' }),
      ],
      roles: [
        aTodayRole(),
        anEvolvedRole({ arrival: arrival({ likely: 2030 }) }),
        anEmergingRole({ arrival: arrival() }),
      ],
    });
    expect(forecasts.map((f) => f.id)).toEqual([
      'soon',
      'arrival-insight-designer',
      'ant',
      'arrival-audit-lead',
      'zebra',
      'late',
    ]);
  });

  it('keeps every belief of a typed forecast, and scores it as one claim', () => {
    const outcome = anOutcome('happened', '2030-02-03');
    const [forecast] = ledger({
      forecasts: [aForecast({ updates: [anUpdate('2027-01-01', 70), anUpdate('2028-01-01', 80)], outcome })],
      roles: [],
    });
    const beliefs = [
      { on: MADE_ON, probability: 60 },
      { on: '2027-01-01', probability: 70 },
      { on: '2028-01-01', probability: 80 },
    ];
    expect(forecast).toMatchObject({ madeOn: MADE_ON, resolvesBy: '2031-12-31', beliefs, outcome });
    expect(forecast!.claims).toEqual([
      {
        madeOn: MADE_ON,
        resolvesBy: '2031-12-31',
        beliefs: [
          expect.objectContaining(beliefs[0]),
          expect.objectContaining(beliefs[1]),
          expect.objectContaining(beliefs[2]),
        ],
        outcome,
      },
    ]);
    expect(probabilityOf(forecast!)).toBe(80);
  });

  it('gathers the citations of reasons, rate, updates and outcome', () => {
    const cite = (source: string) => [aCitation({ source })];
    const [forecast] = ledger({
      forecasts: [
        aForecast({
          reasonsFor: [{ text: 'For.', citations: cite('a') }],
          reasonsAgainst: [{ text: 'Against.', citations: cite('b') }],
          baseRate: { rate: 'Once in a year.', citations: cite('c') },
          updates: [anUpdate('2027-01-01', 70, { citations: cite('d') })],
          outcome: anOutcome('happened', '2030-01-01', { citations: cite('e') }),
        }),
      ],
      roles: [],
    });
    expect(forecast!.citations.map((c) => c.source)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('statusOf', () => {
  const claim: Claim = {
    madeOn: MADE_ON,
    resolvesBy: '2027-06-30',
    beliefs: [{ on: MADE_ON, probability: 40 }],
    outcome: undefined,
  };

  it.each([
    ['2026-11-21', 'open'],
    ['2027-06-29', 'open'],
    ['2027-06-30', 'open'],
    ['2027-07-01', 'overdue'],
    ['2040-01-01', 'overdue'],
  ])('on %s is %s: overdue on the day after, not on the day', (asOf, status) => {
    expect(statusOf(claim, asOf)).toBe(status);
  });

  it.each(['happened', 'did-not-happen', 'cannot-be-decided'] as const)(
    'is %s once that is written, on any day',
    (status) => {
      const decided = { ...claim, outcome: { status, on: '2027-02-02' } };
      for (const asOf of ['2027-02-02', '2027-06-30', '2030-01-01']) expect(statusOf(decided, asOf)).toBe(status);
    },
  );
});

describe('horizonOf', () => {
  it.each([
    ['2027-12-31', 2026],
    ['2028-12-31', 2026],
    ['2029-01-01', 2031],
    ['2033-12-31', 2031],
    ['2034-01-01', 2036],
    ['2041-12-31', 2036],
    ['2042-01-01', 2046],
    ['2060-01-01', 2046],
  ])('of %s is %i', (resolvesBy, horizon) => {
    expect(horizonOf({ madeOn: MADE_ON, resolvesBy, beliefs: [], outcome: undefined })).toBe(horizon);
  });
});

describe('lockables', () => {
  const keys = (content: Parameters<typeof lockables>[0]) => lockables(content).map((l) => l.key);

  it('name every line: claims, changes of mind in order, what came of it, then the arrivals', () => {
    const content = {
      forecasts: [
        aForecast({
          id: 'b',
          updates: [anUpdate('2027-01-01', 70), anUpdate('2028-01-01', 80)],
          outcome: anOutcome('happened', '2030-01-01'),
        }),
        aForecast({ id: 'a' }),
      ],
      roles: [
        aTodayRole(),
        anEmergingRole({
          arrival: arrival({
            earlier: [{ madeOn: '2025-05-01', earliest: 2029, likely: 2038, latest: 2040, why: 'The first guess.' }],
            outcome: looked('2034-01-10', '2033-12-31'),
          }),
        }),
      ],
    };
    expect(keys(content)).toEqual([
      'b made',
      'b update 2027-01-01',
      'b update 2028-01-01',
      'b outcome',
      'a made',
      'arrival-audit-lead made 2025-05-01',
      `arrival-audit-lead made ${MADE_ON}`,
      'arrival-audit-lead named',
    ]);
  });

  it('have a key each that no other has', () => {
    const all = keys(ledgerContent());
    expect(new Set(all).size).toBe(all.length);
  });

  it('leave out drafts', () => {
    expect(keys({ forecasts: [], roles: [anEmergingRole({ draft: true })] })).toEqual([]);
  });

  it('stay the same while only words that bear no claim change', () => {
    const before = lockables({ forecasts: [aForecast()], roles: [anEmergingRole()] });
    const after = lockables({
      forecasts: [
        aForecast({ roles: [], reasonsFor: [{ text: 'Another reason.', citations: [] }], basis: 'our-judgement' }),
      ],
      roles: [
        anEmergingRole({ summary: 'Other words.', arrival: { ...anEmergingRole().arrival, why: 'Other words.' } }),
      ],
    });
    expect(after).toEqual(before);
  });
});
