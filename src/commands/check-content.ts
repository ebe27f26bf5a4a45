/** `npm run check:content`: the gate alone. Lists every problem and exits 1 where there is one. */
import { readContent } from '../data/files.ts';
import { reportProblems } from '../domain/problem.ts';
import { environmentOrExit } from './environment.ts';

const { contentDir, asOf } = environmentOrExit();
const { content, problems } = readContent(contentDir, { asOf });
if (problems.length > 0) {
  console.error(reportProblems(problems));
  process.exitCode = 1;
} else {
  const questions = content.questions.flatMap((page) => page.questions);
  const counts = Object.entries({ ...content, questions }).map(
    ([name, entries]) => `${(entries as unknown[]).length} ${name}`,
  );
  console.log(`The content holds together: ${counts.join(', ')}.`);
}
