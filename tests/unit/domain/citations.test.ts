import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { citedIn, checkedSources, numberSources, roleCitations } from '../../../src/domain/citations.ts';
import type { ProseCitation } from '../../../src/domain/content.ts';
import { numberCitations } from '../../../src/integrations/markdown.ts';
import { citationArb } from '../../fixtures/arbitraries.ts';
import { aCitation, aProse, aSignal, aTodayRole, anEmergingRole, cite, someEvidence } from '../../fixtures/content.ts';

const citing = (...citations: ProseCitation[]) => ({ ...aProse('Words.'), citations });
const use = (source: string, checked = 'primary', where?: string): ProseCitation => ({
  source,
  checked,
  where,
  line: 1,
});

describe('numberSources', () => {
  it('numbers by first appearance, the body before the front matter', () => {
    const prose = citing(use('law'), use('poem'), use('law'));
    const numbers = numberSources(prose, [aCitation({ source: 'trial' }), aCitation({ source: 'poem' })]);
    expect(numbers.map((c) => [c.source, c.number])).toEqual([
      ['law', 1],
      ['poem', 2],
      ['trial', 3],
    ]);
  });

  it('keeps each way in which a source was used once', () => {
    const prose = citing(use('law', 'primary', 'page 1'), use('law', 'secondary'), use('law', 'primary', 'page 1'));
    expect(numberSources(prose)[0]?.uses).toEqual([
      { checked: 'primary', where: 'page 1' },
      { checked: 'secondary', where: undefined },
    ]);
  });

  it('counts from 1 without a gap, each source once', () => {
    fc.assert(
      fc.property(fc.array(citationArb), fc.array(citationArb), (body, structured) => {
        const prose = citing(...body);
        const cited = numberSources(prose, structured);
        expect(cited.map((c) => c.number)).toEqual(cited.map((_c, i) => i + 1));
        expect(cited.map((c) => c.source).toSorted()).toEqual([...new Set(citedIn(prose, structured))].toSorted());
      }),
    );
  });

  it('gives each source the number that stands beside its claim', async () => {
    const body = `A claim${cite('law')} and another${cite('poem')}.

## A heading${cite('trial')}

- in a list${cite('law')}
  - and below it${cite('survey')}

| a table |
| --- |
| a cell${cite('report')} |

> **Bold${cite('poem')}** and [linked](/roles/)${cite('map')}, with a note[^1].

[^1]: Said in a note${cite('note')}.

The end${cite('end')}.`;
    const { code } = await mdxToJs(body, { mdastPlugins: [numberCitations] });
    const rendered = code.matchAll(/Cite, \{\s*source: "(\w+)",\s*checked: "primary",\s*number: "(\d+)"/g);
    const numbers = new Map(numberSources(aProse(body)).map((c) => [c.source, String(c.number)]));
    expect([...numbers.keys()]).toEqual(['law', 'poem', 'trial', 'survey', 'report', 'map', 'note', 'end']);
    // Notes are written at the end of the page, so the order is not compared.
    expect(Array.from(rendered, ([, source, number]) => `${source} ${number}`).toSorted()).toEqual(
      aProse(body)
        .citations.map((c) => `${c.source} ${numbers.get(c.source)}`)
        .toSorted(),
    );
  });
});

describe('roleCitations', () => {
  it('follows the order of the page: signals, evidence, routes, pay, codes, exposure', () => {
    const from = (source: string) => [aCitation({ source })];
    const exposure = aTodayRole().exposure.map((e) => ({ ...e, source: 'measure' }));
    const details = {
      evidence: [someEvidence({ citations: from('evidence') })],
      routesIn: [{ title: 'A way', text: 'Walk in and ask for the count.', citations: from('route') }],
      pay: {
        low: 1,
        high: 2,
        currency: 'GBP' as const,
        measures: 'What one advert said.',
        year: 2026,
        citation: aCitation({ source: 'pay' }),
      },
      codes: [{ scheme: 'sfia-9' as const, code: 'X', title: 'X', citation: aCitation({ source: 'code' }) }],
    };
    const sources = (role: Parameters<typeof roleCitations>[0]) => roleCitations(role).map((c) => c.source);
    const signals = [aSignal({ citations: from('signal') })];
    expect(sources(anEmergingRole({ ...details, signals }))).toEqual(['signal', 'evidence', 'route', 'pay', 'code']);
    expect(sources(aTodayRole({ ...details, exposure }))).toEqual(['evidence', 'route', 'pay', 'code', 'measure']);
    expect(sources(aTodayRole({ ...details, exposure, pay: { unknown: 'No advert says.' } }))).toEqual([
      'evidence',
      'route',
      'code',
      'measure',
    ]);
  });
});

describe('checkedSources', () => {
  const cite = (source: string, checked: 'primary' | 'secondary', where?: string) =>
    aCitation({ source, checked, ...(where === undefined ? {} : { where }) });

  it('says once how each source was checked', () => {
    const list = [cite('act', 'secondary', 'Article 5'), cite('act', 'secondary', 'Article 9'), cite('map', 'primary')];
    expect(checkedSources(list)).toEqual([
      { source: 'act', words: 'read in another publication' },
      { source: 'map', words: 'read in its own text' },
    ]);
  });

  it('says what was read how where a source was checked in both ways', () => {
    const list = [cite('norm', 'primary', 'Title'), cite('norm', 'secondary', 'What it covers')];
    expect(checkedSources(list)).toEqual([
      { source: 'norm', words: 'title read in its own text, what it covers read in another publication' },
    ]);
  });
});
