import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDoubtful, worthwhile } from '../../../../src/domain/search/doubt.ts';
import { namesOf, type SearchDocument } from '../../../../src/domain/search/document.ts';
import { interpret, mended } from '../../../../src/domain/search/interpret.ts';
import { indexNames, rank, type Findings } from '../../../../src/domain/search/rank.ts';
import { select, sorted, type Filters } from '../../../../src/domain/search/select.ts';
import { searchDocument as page } from '../../../fixtures/search-document.ts';
import {
  mistakes,
  openVocabulary,
  packVocabulary,
  packWords,
  unpackWords,
} from '../../../../src/domain/search/vocabulary.ts';
import { abbreviated, fold, spellingsOf, stem, wordsOf } from '../../../../src/domain/search/words.ts';

const DOCUMENTS = [
  page('AI explainability specialist', {
    aliases: ['XAI engineer'],
    stage: 'emerging',
    sectors: ['health'],
    year: 2032,
  }),
  page('Quantum machine learning engineer', { aliases: ['QML'], stage: 'emerging', sectors: ['energy'], year: 2042 }),
  page('NLP specialist', { stage: 'today', sectors: ['health'], year: 2026 }),
  page('Language models', { kind: 'skill', aliases: ['NLP', 'chatbots'] }),
  page('Deep learning', { kind: 'skill' }),
  page('Quantum information', { kind: 'skill' }),
  page('How quantum computers learn', { kind: 'article', date: '2026-11-21' }),
  page('Open data', { kind: 'page', aliases: ['where do your figures come from'], fragment: '' }),
];
const TEXT = ['a tokamak holds plasma with federated behaviour and optimisation'];
const NAMES = namesOf(DOCUMENTS);
const vocabulary = openVocabulary(packVocabulary(TEXT.map(wordsOf), NAMES, ['leaning', 'election']), NAMES);
const index = indexNames(DOCUMENTS);
const NO_TEXT: Findings = { text: new Map(), rarity: new Map(), likely: new Map() };
const isNothing = (query: string, text = NO_TEXT): boolean => {
  const read = interpret(query, vocabulary);
  return isDoubtful(index, rank(index, read, text), read);
};
/** Titles that a query finds by name, best first. */
const found = (query: string, text = NO_TEXT) =>
  worthwhile(rank(index, interpret(query, vocabulary), text)).map((r) => r.document.title);
/** What the full-text index would say of a page that holds some words. */
const holding = (position: number, ...words: string[]): Findings => ({
  ...NO_TEXT,
  text: new Map([[position, new Map(words.map((w) => [w, 1]))]]),
});

/** What the classifier would say of a question that a page answers, so likely. */
const answering = (position: number, chance: number): Findings => ({
  ...NO_TEXT,
  likely: new Map([[position, chance]]),
});

describe('words', () => {
  it('of the trade are written short, the last of them while it is still being typed too', () => {
    expect(abbreviated(['machine', 'learning', 'jobs'])).toEqual(['ml', 'jobs']);
    expect(abbreviated(['machine', 'lear'], 'lear')).toEqual(['ml']);
    expect(abbreviated(['machine', 'lear'])).toEqual(['machine', 'lear']);
  });

  it('fold case, accents and apostrophes, and part at hyphens', () => {
    expect(fold('Émotion’s')).toBe("emotion's");
    expect(wordsOf('Human–AI hand-over: C++ and c#, today’s')).toEqual([
      'human',
      'ai',
      'hand',
      'over',
      'c++',
      'and',
      'c#',
      'today',
    ]);
  });

  it('meet in their stems, synonyms too', () => {
    expect(stem('engineers')).toBe(stem('engineer'));
    expect(stem('salaries')).toBe(stem('pay'));
    expect(stem('illegal')).toBe(stem('laws'));
    expect(stem('cars')).not.toBe(stem('care'));
    expect(stem('experience')).not.toBe(stem('experiment'));
  });

  it('have UK spellings to try', () => {
    expect(spellingsOf('optimization')).toContain('optimisation');
    expect(spellingsOf('behavior')).toContain('behaviour');
    expect(spellingsOf('modeling')).toContain('modelling');
    expect(spellingsOf('per')).toEqual([]);
  });

  it('are written short where the trade does', () => {
    expect(abbreviated(['a', 'machine', 'learning', 'engineer'])).toEqual(['a', 'ml', 'engineer']);
    expect(abbreviated(['machine', 'tools'])).toEqual(['machine', 'tools']);
  });
});

describe('the vocabulary', () => {
  it('is packed and unpacked without loss', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z'+#]{1,14}$/)), (words) => {
        expect(unpackWords(packWords(words))).toEqual([...new Set(words)].toSorted());
      }),
    );
    expect(packWords(['covid19', 'learn', 'learner'])).toBe('0learn5er');
  });

  it('counts letters that changed places, or one that strayed, as one mistake', () => {
    expect(mistakes('pyhton', 'python')).toBe(1);
    expect(mistakes('eithcs', 'ethics')).toBe(1);
    expect(mistakes('pithan', 'python')).toBe(2);
  });

  it.each([
    ['explainibility', 'explainability'],
    ['quantam', 'quantum'],
    ['enginer', 'engineer'],
    ['specailist', 'specialist'],
    ['zzzzzzz', undefined],
    ['cat', undefined],
    ['leaning', undefined],
    ['uantum', undefined],
    ['xngineer', 'engineer'],
  ])('takes “%s” for %s', (typed, word) => {
    expect(vocabulary.corrected(typed)).toBe(word);
  });

  it('takes a real word for another only where the two words together are a name', () => {
    expect(vocabulary.corrected('leaning')).toBeUndefined();
    expect(vocabulary.corrected('leaning', 'deep')).toBe('learning');
  });

  it('parts words that are neighbours in a name', () => {
    expect(vocabulary.parted('deeplearning')).toEqual(['deep', 'learning']);
    expect(vocabulary.parted('learningdeep')).toBeUndefined();
  });

  it('does not take a short word for one that only stands in a text', () => {
    expect(vocabulary.corrected('plasna')).toBeUndefined();
    expect(vocabulary.corrected('tokomak')).toBe('tokamak');
  });
});

describe('interpret', () => {
  it('keeps what matters of a question', () => {
    expect(interpret('how do I become a quantum engineer?', vocabulary)).toMatchObject({
      content: ['quantum', 'engineer'],
      isAboutWork: true,
      corrections: [],
      unknown: [],
    });
  });

  it('mends mistakes and says so, and spelling variants without a word', () => {
    const read = interpret('Quantam optimization', vocabulary);
    expect(read.content).toEqual(['quantum', 'optimisation']);
    expect(read.corrections).toEqual([{ from: 'quantam', to: 'quantum' }]);
    expect(mended(read)).toBe('quantum optimization');
  });

  it('joins and parts words', () => {
    expect(interpret('deeplearning', vocabulary).content).toEqual(['deep', 'learning']);
    expect(interpret('chat bots', vocabulary).content).toEqual(['chatbots']);
  });

  it('leaves a word in quotation marks as typed', () => {
    expect(interpret('"quantam"', vocabulary)).toMatchObject({ content: [], unknown: ['quantam'], corrections: [] });
  });

  it('lets the last word be unfinished', () => {
    expect(interpret('explainab', vocabulary)).toMatchObject({ content: ['explainab'], unfinished: 'explainab' });
  });

  it('hears who is spoken to', () => {
    expect(interpret('where does your data come from', vocabulary).isAboutSite).toBe(true);
    expect(interpret('how do you become an engineer', vocabulary).isAboutSite).toBe(false);
    expect(interpret('how do I become an engineer', vocabulary).isSentence).toBe(true);
    expect(interpret('quantum engineer', vocabulary).isSentence).toBe(false);
  });

  it('hears what is asked: an explanation, how likely, of working life', () => {
    expect(interpret('explain quantum in plain English', vocabulary).content).toEqual(['quantum']);
    expect(interpret('explain', vocabulary).words).not.toEqual([]);
    expect(interpret('when will quantum computers learn', vocabulary).isAboutChance).toBe(true);
    expect(interpret('chances that quantum wins', vocabulary).isAboutChance).toBe(true);
    expect(interpret('will AI replace engineers', vocabulary).isAboutChance).toBe(false);
    expect(interpret('can a physics graduate get into AI', vocabulary).isAboutWork).toBe(true);
    expect(interpret('what is deep learning', vocabulary).isAboutWork).toBe(false);
  });

  it('looks in texts for no word that stands on most pages, where others tell more', () => {
    const pages = ['deep plasma', 'deep tokamak', 'deep optimisation'].map(wordsOf);
    const common = openVocabulary(packVocabulary(pages, NAMES, []), NAMES);
    expect(common.isCommon('deep')).toBe(true);
    expect(common.isCommon('plasma')).toBe(false);
    expect(interpret('deep quantum plasma', common).telling).toEqual(['quantum', 'plasma']);
    expect(interpret('deep plasma', common).telling).toEqual(['deep', 'plasma']);
    expect(interpret('deep', common).telling).toEqual(['deep']);
  });

  it('is left with nothing to look for where every word that matters is unknown', () => {
    expect(interpret('how to knit a xyzzyplugh', vocabulary).content).toEqual([]);
  });

  it('does not trust a likeness beside a word that is unknown', () => {
    expect(interpret('xyzzyplugh quantam', vocabulary)).toMatchObject({
      content: [],
      unknown: ['xyzzyplugh', 'quantam'],
    });
  });
});

describe('rank', () => {
  it.each([
    ['AI explainability specialist', 'AI explainability specialist'],
    ['xai', 'AI explainability specialist'],
    ['QML', 'Quantum machine learning engineer'],
    ['quantum ml engineers', 'Quantum machine learning engineer'],
    ['deep learning', 'Deep learning'],
    ['explainab', 'AI explainability specialist'],
    ['quantum information', 'Quantum information'],
  ])('of “%s” puts %s first', (query, title) => {
    expect(found(query)[0]).toBe(title);
  });

  it('puts a role above a skill of the same name, and both above an article that mentions it', () => {
    expect(found('NLP').slice(0, 2)).toEqual(['NLP specialist', 'Language models']);
    expect(found('quantum').at(-1)).toBe('How quantum computers learn');
  });

  it('lets full text bring in a page whose names say nothing', () => {
    expect(found('tokamak', holding(2, 'tokamak'))).toEqual(['NLP specialist']);
  });

  it('puts a role above a skill of the same name, whatever the text says', () => {
    const twins = indexNames([
      page('Embedded systems', { kind: 'skill', aliases: ['NLP'] }),
      page('Edge ML engineer', { aliases: ['NLP'] }),
    ]);
    const [best] = rank(twins, interpret('nlp', vocabulary), {
      ...NO_TEXT,
      text: new Map([0, 1].map((i) => [i, new Map([['nlp', i === 0 ? 1 : 0.8]])])),
    });
    expect(best?.document.title).toBe('Edge ML engineer');
  });

  it('takes a role that is named in a longer query for its subject, with its last noun or without', () => {
    expect(found('how much does an explainability specialist earn')[0]).toBe('AI explainability specialist');
    const roles = indexNames([
      page('Deep learning', { kind: 'skill', aliases: ['machine vision'] }),
      page('Machine vision engineer'),
    ]);
    const best = (query: string) => rank(roles, interpret(query, vocabulary), NO_TEXT)[0]?.document.title;
    expect(best('are machine vision jobs safe')).toBe('Machine vision engineer');
    expect(best('machine vision')).toBe('Machine vision engineer');
  });

  it('puts a forecast forward where the query asks how likely', () => {
    const both = indexNames([
      page('Quantum computers learn by 2035', { kind: 'forecast' }),
      page('Quantum computers', { kind: 'skill' }),
    ]);
    const best = (query: string) => rank(both, interpret(query, vocabulary), NO_TEXT)[0]?.document.kind;
    expect(best('will quantum computers learn by 2035')).toBe('forecast');
    expect(best('quantum computers')).toBe('skill');
  });

  it('puts a page that goes by what was typed before one that is only near, however near', () => {
    const asked = 'is quantum deep learning what an explainability specialist does';
    const both = indexNames([
      page('Deep learning', { kind: 'article', aliases: [asked] }),
      page('Explainability specialist'),
    ]);
    const [first, second] = rank(both, interpret(asked, vocabulary), answering(1, 1));
    expect(first?.document.title).toBe('Deep learning');
    expect(second?.score).toBeGreaterThan(first?.score ?? 0);
    const near = 'how is it that deep computers learn from plasma';
    expect(found(near)[0]).not.toBe('AI explainability specialist');
    expect(found(near, answering(0, 0.9))[0]).toBe('AI explainability specialist');
  });

  it('takes no name for whole beside a word that is unknown', () => {
    const [best] = rank(index, interpret('qml xyzzyplugh', vocabulary), NO_TEXT);
    expect(best?.name).toBeLessThan(100);
  });

  it('answers what is asked of the site with its own pages, and a question rather with an article', () => {
    expect(found('is your data about deep tokamak')[0]).toBe('Open data');
    const question = found('how is it that a quantum computer can do this', holding(6, 'quantum', 'computer'));
    expect(question[0]).toBe('How quantum computers learn');
  });

  it('finds nothing for what is about something else', () => {
    expect(found('banana bread')).toEqual([]);
    expect(isNothing('xyzzyplugh plugh deep')).toBe(true);
    expect(isNothing('plasma holds', holding(0, 'plasma', 'holds'))).toBe(true);
    expect(isNothing('landscape engineer')).toBe(true);
    expect(isNothing('plasma specialist', holding(2, 'plasma', 'specialist'))).toBe(true);
    expect(isNothing('quantum specialist')).toBe(false);
    expect(isNothing('explain specialist')).toBe(false);
    expect(isNothing('how would a plasma hold a tokamak')).toBe(true);
    expect(isNothing('how would a plasma hold a tokamak', answering(2, 0.9))).toBe(false);
    expect(isNothing('how would a plasma hold a tokamak', answering(2, 0.3))).toBe(true);
    expect(isNothing('deep learning')).toBe(false);
    expect(isNothing('tokamak', holding(2, 'tokamak'))).toBe(false);
    expect(isNothing('does your site hold plasma')).toBe(false);
  });
});

describe('select and sorted', () => {
  const NONE: Filters = { kind: [], stage: [], sector: [], driver: [], skill: [], horizon: [] };
  const all = DOCUMENTS.map((document) => ({ document }));
  const titles = (kept: { document: SearchDocument }[]) => kept.map((k) => k.document.title);

  it('take any value within a filter and all filters together', () => {
    const { kept } = select(all, { ...NONE, stage: ['today', 'emerging'], sector: ['health'] });
    expect(titles(kept)).toEqual(['AI explainability specialist', 'NLP specialist']);
  });

  it('count what one more tick would add', () => {
    const { counts } = select(all, { ...NONE, stage: ['today'] });
    expect(counts.stage).toEqual({ emerging: 2, today: 1 });
    expect(counts.sector).toEqual({ health: 1 });
  });

  it('sort by arrival and by date, those without either last', () => {
    expect(titles(sorted(all, 'arrival')).slice(0, 3)).toEqual([
      'NLP specialist',
      'AI explainability specialist',
      'Quantum machine learning engineer',
    ]);
    expect(titles(sorted(all, 'newest'))[0]).toBe('How quantum computers learn');
    expect(titles(sorted(all, 'relevance'))).toEqual(titles(all));
  });
});
