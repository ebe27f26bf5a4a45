/** A loader and a schema for each collection. What they are is written in `data/collections.ts`. */
import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { COLLECTIONS } from './data/collections.ts';
import { readEnvironment } from './lib/environment.ts';

const { contentDir } = readEnvironment();
// Bodies stay in their files, where the graph reads what it needs of them: kept by Astro, those of thousands of articles go
// through Vite with everything else, which took 3 s of a build and 0.2 GB.
const markdown = (name: 'articles' | 'roles' | 'evolutions' | 'pages') =>
  glob({
    base: `${contentDir}/${name}`,
    pattern: `*.{${COLLECTIONS[name].extensions.join(',')},}`,
    retainBody: false,
  });
const list = (name: 'skills' | 'sources' | 'events' | 'forecasts' | 'vacancies' | 'promotions' | 'questions') =>
  file(`${contentDir}/${name}.yaml`);

export const collections = {
  articles: defineCollection({ loader: markdown('articles'), schema: COLLECTIONS.articles.schema }),
  roles: defineCollection({ loader: markdown('roles'), schema: COLLECTIONS.roles.schema }),
  evolutions: defineCollection({ loader: markdown('evolutions'), schema: COLLECTIONS.evolutions.schema }),
  pages: defineCollection({ loader: markdown('pages'), schema: COLLECTIONS.pages.schema }),
  skills: defineCollection({ loader: list('skills'), schema: COLLECTIONS.skills.schema }),
  sources: defineCollection({ loader: list('sources'), schema: COLLECTIONS.sources.schema }),
  events: defineCollection({ loader: list('events'), schema: COLLECTIONS.events.schema }),
  forecasts: defineCollection({ loader: list('forecasts'), schema: COLLECTIONS.forecasts.schema }),
  vacancies: defineCollection({ loader: list('vacancies'), schema: COLLECTIONS.vacancies.schema }),
  promotions: defineCollection({ loader: list('promotions'), schema: COLLECTIONS.promotions.schema }),
  questions: defineCollection({ loader: list('questions'), schema: COLLECTIONS.questions.schema }),
};
