import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY,
  isEmpty,
  readState,
  writeState,
  type Known,
  type MatchState,
} from '../../../../src/elements/match/state.ts';
import { STAGES } from '../../../../src/schemas/index.ts';

const SKILLS = ['python', 'mlops', 'ai-law', 'red-teaming'];
const known: Known = {
  skills: SKILLS,
  starts: new Map([
    ['data-scientist', new Map([['python', 3]])],
    [
      'ml-engineer',
      new Map([
        ['python', 4],
        ['mlops', 3],
      ]),
    ],
  ]),
};
const read = (hash: string) => readState(hash, known);
const levels = (state: MatchState) => Object.fromEntries(state.held);

describe('readState', () => {
  it('reads skills with their levels', () => {
    expect(read('#python=3&mlops=2')).toEqual({
      state: { from: undefined, stages: [], held: new Map([['python', 3], ['mlops', 2]]) }, // prettier-ignore
      ignored: undefined,
    });
  });

  it('fills in the skills of a start, and lets others add to them and replace them, wherever they stand', () => {
    for (const hash of ['#from=ml-engineer&python=0&ai-law=1', '#ai-law=1&python=0&from=ml-engineer']) {
      const { state, ignored } = read(hash);
      expect(state.from).toBe('ml-engineer');
      expect(levels(state)).toEqual({ mlops: 3, 'ai-law': 1 });
      expect(ignored).toBeUndefined();
    }
  });

  it('reads an address that was escaped on its way', () => {
    expect(levels(read('#python%3D3%26mlops%3D2').state)).toEqual({ python: 3, mlops: 2 });
  });

  it('of nothing is the empty state', () => {
    for (const hash of ['', '#', '#&&']) expect(read(hash)).toEqual({ state: EMPTY, ignored: undefined });
  });

  it.each([
    ['#poetry=3', '“poetry=3” (no skill we know)'],
    ['#python', '“python” (a level is 0 to 4)'],
    ['#python=5', '“python=5” (a level is 0 to 4)'],
    ['#python=-1', '“python=-1” (a level is 0 to 4)'],
    ['#python=2.5', '“python=2.5” (a level is 0 to 4)'],
    ['#python=3=4', '“python=3=4” (more than one =)'],
    ['#mlops=2&mlops=3', '“mlops=3” (named twice)'],
    ['#from=astronaut', '“from=astronaut” (no role of today)'],
    ['#from=data-scientist&from=ml-engineer', '“from=ml-engineer” (a second start)'],
    ['#stage=never', '“stage=never” (no stage)'],
    ['#stage=today&stage=today', '“stage=today” (named twice)'],
    ['#%E0%A4%A', '“%E0%A4%A” (cannot be read)'],
    ['#__proto__=3', '“__proto__=3” (no skill we know)'],
    ['#constructor=3', '“constructor=3” (no skill we know)'],
    ['#from=__proto__', '“from=__proto__” (no role of today)'],
  ])('ignores %s and says so, and uses the rest', (hash, words) => {
    const { state, ignored } = read(`${hash}&red-teaming=1`);
    expect(ignored).toBe(`Ignored in the address: ${words}. The rest is used.`);
    expect(state.held.get('red-teaming')).toBe(1);
    expect([...state.held.keys()].every((id) => SKILLS.includes(id))).toBe(true);
  });

  it('keeps the first of two levels', () => {
    expect(levels(read('#mlops=2&mlops=3').state)).toEqual({ mlops: 2 });
  });

  it('names three and counts the others', () => {
    expect(read('#a&b&c&d&e').ignored).toBe(
      'Ignored in the address: “a” (no skill we know); “b” (no skill we know); “c” (no skill we know); and two more. Nothing else stands in it.',
    );
    expect(read('#a&stage=today').ignored).toMatch(/The rest is used\.$/);
    expect(read('#a&mlops=0').ignored).toMatch(/The rest is used\.$/);
  });

  it('shows hostile words as few and visible ones', () => {
    const { ignored } = read(`#${encodeURIComponent(`<img src=x onerror=alert(1)>\u202E${'x'.repeat(200)}`)}`);
    expect(ignored).toContain('“<img src=x onerror=alert(1)>xx…” (more than one =)');
    expect(ignored).not.toContain('\u202E');
  });

  it('reads four thousand characters of a long one, quickly', () => {
    const { state, ignored } = read(`#python=2&${'x'.repeat(1e6)}&mlops=3`);
    expect(levels(state)).toEqual({ python: 2 });
    expect(ignored).toMatch(
      /^Ignored in the address: “x{30}…” \(no skill we know\); all that comes after 4000 characters\./,
    );
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webFragments()), (hash) => {
        const { state } = read(hash);
        expect([...state.held.values()].every((level) => level >= 1 && level <= 4)).toBe(true);
      }),
    );
  });
});

describe('writeState', () => {
  it('writes a start and what differs from it, in the order of the skills', () => {
    const held = new Map([
      ['ai-law', 2],
      ['python', 4],
    ]);
    expect(writeState({ from: 'ml-engineer', stages: ['evolved'], held }, known)).toBe(
      '#from=ml-engineer&stage=evolved&mlops=0&ai-law=2',
    );
    expect(writeState({ from: undefined, stages: [], held }, known)).toBe('#python=4&ai-law=2');
    expect(writeState(EMPTY, known)).toBe('');
  });

  it('and readState lead back to the same state', () => {
    const stateArb = fc.record({
      from: fc.constantFrom(undefined, ...known.starts.keys()),
      stages: fc.subarray([...STAGES]),
      held: fc
        .uniqueArray(fc.tuple(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 4 })), { selector: ([id]) => id })
        .map((pairs) => new Map(pairs)),
    });
    fc.assert(
      fc.property(stateArb, (state) => {
        expect(read(writeState(state, known))).toEqual({ state, ignored: undefined });
      }),
    );
  });
});

it('isEmpty asks for a skill', () => {
  expect(isEmpty(EMPTY)).toBe(true);
  expect(isEmpty(read('#stage=today').state)).toBe(true);
  expect(isEmpty(read('#mlops=1').state)).toBe(false);
  expect(isEmpty(read('#mlops=0').state)).toBe(true);
});
