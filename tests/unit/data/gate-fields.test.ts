/** What the gate refuses in one field, by its schema. */
import { aTodayRole } from '../../fixtures/content.ts';
import {
  ANALYST,
  ARTICLE,
  EVOLUTION,
  LEAD,
  PAGE,
  PROMOTIONS,
  SKILLS,
  SOURCES,
  VACANCIES,
  describeFaults,
  fault,
  value,
} from '../../fixtures/faults.ts';

describeFaults('a value that its schema refuses', [
  value('a missing required field', ANALYST, 'title', undefined, 'is missing', 'add it: Name of the role'),
  value('a missing field deep inside', ANALYST, 'skills[1].why', undefined, 'is missing', 'add it: Why this role'),
  value('a missing stage', ANALYST, 'stage', undefined, 'is missing', 'today, evolved, emerging'),
  value('a required field without a value', ANALYST, 'title', null, 'is empty', 'Name of the role'),
  value('a required field of no words', ANALYST, 'title', '', 'is empty', 'write it or remove the key'),
  value('a required sentence of spaces', ANALYST, 'definition', '  ', 'is empty', 'write it or remove the key'),
  value(
    'a field of a character that nobody sees',
    ANALYST,
    'title',
    '\u200B',
    'is empty',
    'write it or remove the key',
  ),
  ...(
    [
      [ANALYST, 'title', '“Data analyst”'],
      [ANALYST, 'stage', '“today”'],
      [ANALYST, 'skills[0].skill', '“python”'],
      [ANALYST, 'reviewedOn', '“2026-11-21”'],
      [ARTICLE, 'authors[0]', '“Somebody'],
    ] as const
  ).map(([file, field, typed]) =>
    value(`curly quotes at ${field}`, file, field, typed, `${typed} stands in curly quotes`, 'write straight quotes'),
  ),
  value('a sentence of one word', ANALYST, 'definition', 'Counts.', '“Counts.” is too short', 'write a sentence'),
  value('a text that is too long', ANALYST, 'definition', 'Counts. '.repeat(40), 'is 320 characters', 'at most 220'),
  value('an empty required list', ANALYST, 'sectors', [], 'holds 0', 'at least 1: Where it is done'),
  value('nine tasks', ANALYST, 'tasks', aTodayRole().tasks.slice(1), 'another number than ten', 'exactly ten tasks'),
  value('a number for a text', ANALYST, 'title', 5, '5 is not text', 'Name of the role'),
  value('a text for a list', ANALYST, 'sectors', 'technology', '“technology” is not a list', 'Where it is done'),
  value('a word for true or false', ANALYST, 'draft', 'yes', '“yes” is not true or false', 'keeps it out of a build'),
  value('a text for a group of keys', EVOLUTION, 'milestones[0]', 'soon', '“soon” is not a group of keys', 'write'),
  value('a wrong type within pay', ANALYST, 'pay.year', 'soon', '“soon” is not a number', 'Year the figures are of'),
  value('pay that is a word', ANALYST, 'pay', 'good', '“good” is neither a known pay', 'low, high, measures'),
  value('a vacancy’s pay that is a word', VACANCIES, 'analyst-leeds.pay', 'good', '“good” is neither', 'not stated'),
  value('a thing listed twice', ANALYST, 'sectors', ['health', 'health'], 'holds the same thing twice', 'remove one'),
  value('an unknown level', ANALYST, 'skills[0].level', 'expret', '“expret” is not', 'did you mean “expert”?'),
  value(
    'a level out of range',
    ANALYST,
    'skills[0].level',
    5,
    '5 is not one',
    'awareness, working, practitioner, expert',
  ),
  value(
    'an unknown stage',
    ANALYST,
    'stage',
    'todya',
    '“todya” is not one',
    'did you mean “today”? one of today, evolved',
  ),
  value('an unknown lead', ANALYST, 'tasks[3].lead.2036', 'robot', '“robot” is not one', 'person, shared, machine'),
  value('an unknown strength', ANALYST, 'evidence[0].strength', 'mesured', '“mesured”', 'did you mean “measured”?'),
  value('an unknown skill group', SKILLS, 'python.group', 'softwear', '“softwear”', 'did you mean “software”?'),
  value('an unknown vacancy status', VACANCIES, 'analyst-leeds.status', 'alive', '“alive”', 'did you mean “live”?'),
  value('an arrival before the axis', LEAD, 'arrival.earliest', 2020, '2020 is before', 'from 2026 to 2046'),
  value('an arrival after the axis', LEAD, 'arrival.likely', 2050, '2050 is after', 'from 2026 to 2046'),
  value('a last year after the axis', LEAD, 'arrival.latest', 2050, '2050 is after', 'from 2026 to 2046'),
  value('a last year that is a word', LEAD, 'arrival.latest', 'never', '“never” is neither', 'write one of the two'),
  value('a milestone after the axis', EVOLUTION, 'milestones[2].year', 2047, '2047 is after', 'from 2026 to 2046'),
  value(
    'a reference that is not an id',
    ARTICLE,
    'roles[0]',
    'Data Analyst',
    '“Data Analyst” is not an id',
    'joined by hyphens',
  ),
  value(
    'a not-yet signal with a date',
    LEAD,
    'signals[3].date',
    '2030',
    'belongs to every signal but',
    'add it or remove',
  ),
  value(
    'a seen signal without a date',
    LEAD,
    'signals[0].date',
    undefined,
    'belongs to every signal',
    'add it or remove',
  ),
  value(
    'a sponsor without a name',
    PROMOTIONS,
    'hire-here.kind',
    'sponsor',
    'is missing',
    'a sponsor is named',
    'hire-here.by',
  ),
  value('a slot named twice', PROMOTIONS, 'hire-here.slots', ['home', 'home'], 'the same thing twice', 'remove one'),
  value('a promotion that ends first', PROMOTIONS, 'hire-here.endsOn', '2026-10-01', 'is before', 'in order'),
]);

describeFaults('an unknown key', [
  value('at the top', ANALYST, 'titel', 'Analyst', 'no key “titel”', 'did you mean “title”?', 'front matter'),
  value(
    'of another stage',
    ANALYST,
    'signals',
    [],
    'the key “signals” belongs to stage: evolved or emerging only',
    'remove it',
    'front matter',
  ),
  value('in a list', ANALYST, 'skills[2].lvl', 'expert', 'no key “lvl”', 'did you mean “level”?', 'skills[2]'),
  value('in a group', ANALYST, 'pay.curency', 'GBP', 'no key “curency”', 'did you mean “currency”?', 'pay'),
  value(
    'in an entry of a list file',
    SKILLS,
    'python.titel',
    'Py',
    'no key “titel”',
    'did you mean “title”?',
    'python',
  ),
  value('like no other', ARTICLE, 'zebra', 1, 'no key “zebra”', 'the keys are title, ', 'front matter'),
]);

describeFaults('a date', [
  value('in another order', ANALYST, 'reviewedOn', '21/11/2026', '“21/11/2026” is not a date', 'YYYY-MM-DD'),
  value('that is a year', ANALYST, 'reviewedOn', 2026, '2026 is not a date', 'YYYY-MM-DD'),
  value('that never was, bare', ANALYST, 'reviewedOn', '2026-02-30', '“2026-02-30” is not a date', 'a real day'),
  fault(
    'that never was, in quotes',
    (folder) => folder.write(ANALYST, folder.text(ANALYST).replace(/(reviewedOn:) .*/, '$1 "2026-02-30"')),
    [ANALYST, 'reviewedOn', '“2026-02-30” is not a date', 'a real day'],
  ),
  value('in a leap year that is none', ARTICLE, 'publishedOn', '2026-02-29', '“2026-02-29”', 'a real day'),
  value('of a thirteenth month', LEAD, 'signals[0].date', '2026-13', '“2026-13” is not a date', 'YYYY, YYYY-MM'),
  value('of a publication that is a word', SOURCES, 'annual-survey.published', 'soon', '“soon”', 'YYYY, YYYY-MM'),
  value(
    'of another century',
    ANALYST,
    'reviewedOn',
    '1926-11-21',
    '“1926-11-21” is not a likely day',
    'check its year',
  ),
  value(
    'of a publication yet to be born',
    SOURCES,
    'annual-survey.published',
    '2206',
    '“2206” is not a likely',
    'year',
  ),
  value('of a page', PAGE, 'updatedOn', 'today', '“today” is not a date', 'YYYY-MM-DD'),
  value('of a vacancy', VACANCIES, 'analyst-leeds.closesOn', '2026-11-31', '“2026-11-31”', 'a real day'),
]);

const NOT_LINKED = 'is not an address we link to';
const IN_FULL = 'write a full https:// address';
describeFaults('an address in front matter', [
  ...[
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'http://example.org/',
    '//evil.example/',
    'data:text/html,x',
  ].flatMap((url) => [
    value(`of a source: ${url}`, SOURCES, 'annual-survey.url', url, NOT_LINKED, IN_FULL),
    value(`to apply at: ${url}`, VACANCIES, 'analyst-leeds.applyUrl', url, NOT_LINKED, IN_FULL),
    value(`of a promotion: ${url}`, PROMOTIONS, 'hire-here.link.to', url, NOT_LINKED, IN_FULL),
  ]),
  ...(
    [
      [SOURCES, 'annual-survey.url'],
      [VACANCIES, 'analyst-leeds.applyUrl'],
    ] as const
  ).map(([file, field]) =>
    value(
      `with a password, at ${field}`,
      file,
      field,
      'https://user:secret@example.org/',
      'carries a user name or password',
      'without them',
    ),
  ),
  value(
    'of a promotion with a password',
    PROMOTIONS,
    'hire-here.link.to',
    'https://u:p@example.org/',
    NOT_LINKED,
    IN_FULL,
  ),
  value('of a promotion that leads nowhere', PROMOTIONS, 'hire-here.link.to', '/abuot/', 'leads nowhere', '“/about/”?'),
  value('of a promotion to no place', PROMOTIONS, 'hire-here.link.to', '/about/#hiring', 'names a place', 'a heading'),
]);

const asked = (id: string, question = 'who counts boxes') => `- id: ${id}\n  questions:\n    - ${question}\n`;
describeFaults('what readers ask', [
  fault('of a page that is not there', (folder) => folder.write('questions.yaml', asked('/roles/data-analist/')), [
    'questions.yaml',
    '/roles/data-analist/',
    'leads nowhere',
    'did you mean “/roles/data-analyst/”?',
  ]),
  fault('of what is no address', (folder) => folder.write('questions.yaml', asked('data-analyst')), [
    'questions.yaml',
    'data-analyst.id',
    'is not an address of the site',
    'from / to a slash at its end',
  ]),
  fault('of two pages', (folder) => folder.write('questions.yaml', asked('/roles/') + asked('/match/')), [
    'questions.yaml',
    '/match/.questions[0]',
    'is already asked of /roles/',
    'the page that answers it best',
  ]),
]);

describeFaults('a value that does not agree with the one beside it', [
  value(
    'pay upside down',
    VACANCIES,
    'analyst-leeds.pay',
    { low: 50_000, high: 40_000 },
    '40000 is below low',
    'put the figures in order',
    'analyst-leeds.pay.high',
  ),
  value(
    'the pay of a role upside down',
    ANALYST,
    'pay',
    {
      low: 999_999,
      high: 40_000,
      measures: 'Three adverts that were seen.',
      year: 2026,
      citation: { source: 'annual-survey', checked: 'primary' },
    },
    '40000 is below low',
    'put the figures in order',
    'pay.high',
  ),
  value('closed before it was seen', VACANCIES, 'analyst-leeds.closesOn', '2020-01-01', 'is before seenOn', 'in order'),
  fault(
    'an archived advert with a link',
    (folder) => folder.set(VACANCIES, 'analyst-leeds.status', 'archived'),
    [VACANCIES, 'analyst-leeds', 'the key “applyUrl” belongs to status: live only', 'remove it'],
    [VACANCIES, 'analyst-leeds', 'the key “closesOn” belongs to status: live only', 'remove it'],
  ),
  value('a word for a group', ANALYST, 'routesIn[0]', 'From the yard', 'is not a group of keys', '{ title: …, text: …'),
  value('a word for a list', ARTICLE, 'roles', 'data-analyst', '“data-analyst” is not a list', 'write [a, b]'),
  value(
    'no pay',
    VACANCIES,
    'analyst-leeds.pay',
    undefined,
    'is missing',
    'add one of not stated, { low: …, high: … }',
  ),
]);
