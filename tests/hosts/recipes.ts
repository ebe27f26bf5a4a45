/** The configurations that the recipes in `deploy/` show, so that what is tested is what is shipped. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../site/builds.ts';

/**
 * The code block of a recipe.
 * @param changes what to put in place of something that the test’s machine cannot have; each must stand in the block
 * @throws where the recipe has no such block, or the block lacks what is to be replaced
 */
export function recipe(file: string, language: string, changes: readonly (readonly [string, string])[] = []): string {
  const text = fs.readFileSync(path.join(ROOT, 'deploy', file), 'utf8');
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)?.[1];
  if (block === undefined) throw new Error(`deploy/${file} shows no ${language}`);
  return changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`deploy/${file} no longer says “${from}”`);
    return all.replaceAll(from, to);
  }, block);
}
