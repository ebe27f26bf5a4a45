import type {
  Article,
  Event,
  Evolution,
  Page,
  PageQuestions,
  Promotion,
  Role,
  Skill,
  Source,
  TypedForecast,
  Vacancy,
} from '../schemas/index.ts';

/** A citation as it stands in prose: `<Cite source checked where />`. */
export interface ProseCitation {
  source: string;
  checked: string;
  where?: string | undefined;
  line: number;
}

/** What the rest of the site needs to know of a Markdown body without rendering it. */
export interface Prose {
  headings: { depth: number; text: string; slug: string; line: number }[];
  links: { url: string; line: number }[];
  images: { url: string; alt: string; line: number }[];
  citations: ProseCitation[];
  /** Words of running text, headings and table cells included. */
  words: number;
  /** Things a body may not hold, such as raw HTML, each with the remedy. */
  forbidden: { wrong: string; right: string; line: number }[];
}

/** An entry of a collection: its data under its id, with the file that an editor would open. */
export type Entry<T> = T & { id: string; file: string };
/** An entry with a body. */
export type ProseEntry<T> = Entry<T> & { prose: Prose };

/** Everything an editor writes, after each file has passed its own schema. */
export interface Content {
  articles: ProseEntry<Article>[];
  roles: ProseEntry<Role>[];
  evolutions: ProseEntry<Evolution>[];
  pages: ProseEntry<Page>[];
  skills: Entry<Skill>[];
  sources: Entry<Source>[];
  events: Entry<Event>[];
  forecasts: Entry<TypedForecast>[];
  vacancies: Entry<Vacancy>[];
  promotions: Entry<Promotion>[];
  questions: Entry<PageQuestions>[];
}

export type Collection = keyof Content;

/** Content that holds nothing. */
export const noContent = (): Content => ({
  articles: [],
  roles: [],
  evolutions: [],
  pages: [],
  skills: [],
  sources: [],
  events: [],
  forecasts: [],
  vacancies: [],
  promotions: [],
  questions: [],
});

/** Two contents as one. */
export const bothContents = (a: Content, b: Content): Content =>
  Object.fromEntries(
    (Object.keys(a) as Collection[]).map((name) => [name, [...a[name], ...b[name]]]),
  ) as unknown as Content;

/** Collections without which there is no site. The others may be empty. */
export const REQUIRED = [
  'articles',
  'roles',
  'evolutions',
  'pages',
  'skills',
  'sources',
] as const satisfies Collection[];

/** The standing pages; each has a template that expects it. */
export const STANDING_PAGES = ['about', 'method', 'accessibility', 'privacy', 'terms'] as const;
export type StandingPage = (typeof STANDING_PAGES)[number];
