/** Components that know no content cannot import those above them: ESLint refuses it. */
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const eslint = new ESLint();
const refused = async (imported: string): Promise<boolean> => {
  const [result] = await eslint.lintText(`---\nimport X from '${imported}';\n---\n\n<X />\n`, {
    filePath: 'src/components/charts/Any.astro',
  });
  return result!.messages.some(({ ruleId }) => ruleId === 'no-restricted-imports');
};

it('a chart may import ui, charts and the domain, and no component above it', { timeout: 60_000 }, async () => {
  for (const above of ['../roles/Y.astro', '../forecasts/Y.astro', '../../components/site/Y.astro'])
    expect([above, await refused(above)]).toEqual([above, true]);
  for (const below of ['../ui/Y.astro', './Y.astro', '../../domain/y.ts'])
    expect([below, await refused(below)]).toEqual([below, false]);
});
