/**
 * Reads a Markdown or MDX body with the parser that also renders it (Sätteri), and tells what is in it.
 * One policy for both formats: plain Markdown, plus `<Cite>`. Everything that could run code is refused.
 */
import GithubSlugger from 'github-slugger';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Prose } from '../domain/content.ts';
import { nearest } from '../domain/problem.ts';
import { address, CHECKED } from '../schemas/common.ts';

/** Components an editor may use, with the attributes of each. */
export const COMPONENTS: Record<string, { required: readonly string[]; optional: readonly string[] }> = {
  Cite: { required: ['source', 'checked'], optional: ['where'] },
};

type Node = MdastNode & {
  children?: Node[];
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
};

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const lineOf = (node: Node): number => node.position?.start.line ?? 0;

/** A link that may stand in prose: within the site, within the page, or a full https address. */
const isAllowedLink = (url: string): boolean =>
  (url.startsWith('/') && !url.startsWith('//') && !url.includes('\\')) ||
  url.startsWith('#') ||
  address.safeParse(url).success;

/** Reads the attributes of a `<Cite>`; problems go to `prose.forbidden`. */
function readComponent(node: Node, prose: Prose): void {
  const line = lineOf(node);
  const name = node.name ?? '';
  const refuse = (wrong: string, right: string) => prose.forbidden.push({ wrong, right, line });
  const known = COMPONENTS[name];
  if (!known) {
    const near = nearest(name, Object.keys(COMPONENTS));
    const html = /^[a-z]/.test(name);
    refuse(
      html ? `raw HTML: <${name}>` : `the component <${name}> is not on the list`,
      near && !html
        ? `did you mean <${near}>?`
        : `use Markdown; the components are ${Object.keys(COMPONENTS).join(', ')}`,
    );
    return;
  }
  if (node.type === 'mdxJsxFlowElement')
    refuse(`<${name}> stands in a paragraph of its own`, 'put it at the end of the claim it belongs to');
  const attributes = new Map<string, string>();
  for (const a of node.attributes ?? []) {
    if (a.type !== 'mdxJsxAttribute' || typeof a.value !== 'string')
      refuse(`an expression in <${name}>`, 'write each attribute as name="words"');
    else if (![...known.required, ...known.optional].includes(a.name ?? ''))
      refuse(`<${name}> has no attribute “${a.name}”`, `it takes ${[...known.required, ...known.optional].join(', ')}`);
    else attributes.set(a.name ?? '', a.value);
  }
  for (const need of known.required) if (!attributes.get(need)) refuse(`<${name}> has no ${need}`, `add ${need}="…"`);
  const checked = attributes.get('checked');
  if (checked && !(CHECKED as readonly string[]).includes(checked))
    refuse(`checked="${checked}" in <${name}>`, `write one of ${CHECKED.join(', ')}`);
  const source = attributes.get('source');
  if (source) prose.citations.push({ source, checked: checked ?? '', where: attributes.get('where'), line });
  if ((node.children ?? []).length > 0) refuse(`<${name}> wraps text`, `close it at once: <${name} … />`);
}

const countWords = (node: Node, prose: Prose): void => {
  prose.words += (node.value ?? '').split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length;
};

/** Text that was meant as something else, and would be published as it stands. */
function unread(text: string, start: number): Prose['forbidden'] {
  return text.split('\n').flatMap((words, i) => {
    const line = start + i;
    const component = /<\s+\/?(Cite)\b/i.exec(words)?.[1];
    const heading = /^#{2,6}[^\s#]/.test(words.trim()) ? words.trim() : undefined;
    return [
      ...(component
        ? [{ wrong: `“< ${component}” is read as text`, right: `write <${component} without a space`, line }]
        : []),
      ...(heading
        ? [{ wrong: `“${heading.slice(0, 40)}” is read as text`, right: 'a heading has a space after its #', line }]
        : []),
    ];
  });
}

function visit(node: Node, prose: Prose, slugger: GithubSlugger): void {
  const line = lineOf(node);
  switch (node.type) {
    case 'text':
      prose.forbidden.push(...unread(node.value ?? '', line));
      countWords(node, prose);
      break;
    case 'inlineCode':
      countWords(node, prose);
      break;
    case 'heading':
      prose.headings.push({ depth: node.depth ?? 2, text: textOf(node), slug: slugger.slug(textOf(node)), line });
      break;
    case 'link':
    case 'definition':
      if (isAllowedLink(node.url ?? '')) prose.links.push({ url: node.url ?? '', line });
      else
        prose.forbidden.push({
          wrong: `the link ${node.url} is not one we publish`,
          right: 'link to a /path/ of the site, a #heading, or a full https:// address without a user name',
          line,
        });
      break;
    case 'image':
    case 'imageReference':
      prose.images.push({ url: node.url ?? '', alt: node.alt ?? '', line });
      break;
    case 'html':
      prose.forbidden.push({
        wrong: `raw HTML: ${(node.value ?? '').slice(0, 40)}`,
        right: `use Markdown${/^<Cite\b/.test(node.value ?? '') ? '; only a file that ends in .mdx can cite' : ''}`,
        line,
      });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      prose.forbidden.push({
        wrong: `an MDX expression: {${(node.value ?? '').slice(0, 40)}}`,
        right: 'write the words themselves; no braces in prose',
        line,
      });
      break;
    case 'mdxjsEsm':
      prose.forbidden.push({
        wrong: `an MDX import or export: ${(node.value ?? '').slice(0, 40)}`,
        right: 'remove it, or start the paragraph with another word',
        line,
      });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      readComponent(node, prose);
      return;
  }
  for (const child of node.children ?? []) visit(child, prose, slugger);
}

/**
 * What a body holds.
 * @param body the text after front matter
 * @param format how it will be compiled
 * @param lineOffset lines of front matter before it, so that line numbers are those of the file
 * @returns its facts; text that does not parse is one entry of `forbidden`
 */
export function readProse(body: string, format: 'md' | 'mdx', lineOffset = 0): Prose {
  const prose: Prose = { headings: [], links: [], images: [], citations: [], words: 0, forbidden: [] };
  try {
    const options = { features: { gfm: true, frontmatter: false } };
    const tree = format === 'mdx' ? mdxToMdast(body, options) : markdownToMdast(body, options);
    visit(tree as Node, prose, new GithubSlugger());
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    const line = Number(/\b(?:line )?(\d+):\d+/.exec(message)?.[1] ?? 1);
    prose.forbidden.push({
      wrong: `does not parse as MDX: ${message}`,
      right: /<[A-Z][^>]*=\s*[“”„‘’]/.test(body)
        ? 'write straight quotes in a tag: source="…"'
        : 'close every tag; write < and { as words',
      line,
    });
  }
  for (const list of [prose.headings, prose.links, prose.images, prose.citations, prose.forbidden])
    for (const item of list) item.line += lineOffset;
  return prose;
}
