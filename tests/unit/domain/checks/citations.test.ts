import { expect, it } from 'vitest';
import { checkMixedCitations } from '../../../../src/domain/checks/references.ts';
import { aCitation, anEvent, soundContent } from '../../../fixtures/content.ts';

const read = (where?: string) => aCitation({ checked: 'primary', ...(where === undefined ? {} : { where }) });
const told = (where?: string) => aCitation({ checked: 'secondary', ...(where === undefined ? {} : { where }) });
const problems = (...citations: ReturnType<typeof aCitation>[]) =>
  checkMixedCitations(soundContent({ events: [anEvent({ citations })] }));

it.each([
  ['was read alone', [read(), read('Title')]],
  ['was told of alone', [told(), told()]],
  ['was both, each time for something', [read('Title'), told('What it covers')]],
])('a source that %s passes', (_, citations) => {
  expect(problems(...citations)).toEqual([]);
});

it.each([
  ['the one', [read(), told('What it covers')]],
  ['the other', [read('Title'), told()]],
])('a source that was both is refused where %s does not say for what', (_, citations) => {
  expect(problems(...citations).map((p) => [p.file, p.field])).toEqual([['content/events.yaml', 'watching-rule']]);
});
