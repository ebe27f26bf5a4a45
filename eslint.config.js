// The layers of the code are law: who may import whom is checked here. README, “Layout”, draws the same.
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Refuses imports by pattern within a folder, with the reason. */
const layer = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: group, message }] }] },
});
const ASTRO = '^astro(:|$|/)';
const NODE = '^(node:|fs$|path$)';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.dist-*/', 'hosts/', 'published/', 'node_modules/', 'public/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  layer(
    ['src/schemas/**/*.ts'],
    '^(?!zod$|\\./[a-z]+\\.ts$)',
    'Schemas import Zod and each other, so that they can be tested in plain Node.',
  ),
  layer(
    ['src/domain/**/*.ts'],
    `${ASTRO}|${NODE}|/(data|lib|components|layouts|pages|integrations|finishing|elements|commands)/`,
    'The domain is pure: schemas’ types and other domain modules only; no Astro, no file system, no clock.',
  ),
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Pass it in.' },
        { name: 'window', message: 'The domain knows no browser.' },
        { name: 'document', message: 'The domain knows no browser.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock: asOf is passed in.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'No clock: asOf is passed in.',
        },
      ],
    },
  },
  layer(
    ['src/hosting/**/*.ts'],
    `${ASTRO}|${NODE}|/(data|domain|lib|components|layouts|pages|integrations|finishing|elements|commands|site\\.config)`,
    'Hosting turns choices into text: no Astro, no file system, no content.',
  ),
  layer(
    ['src/lib/**/*.ts'],
    `${ASTRO}|/(data|components|layouts|pages|integrations|finishing|elements|commands)/`,
    'lib holds small tools that any layer above may use; it knows no content.',
  ),
  layer(
    ['src/components/**/*.astro', 'src/layouts/**/*.astro', 'src/pages/**/*.astro', 'src/elements/**/*.ts'],
    '^astro:content$|^node:|/(files|collections|issues)\\.ts$',
    'Only src/data opens content.',
  ),
  layer(
    ['src/components/{ui,charts,mdx}/**/*.astro'],
    '^astro:content$|/data/|^\\.\\./(?!ui/|charts/|mdx/|\\.\\./)|/components/(?!ui/|charts/|mdx/)',
    'ui, charts and mdx get plain props; they know neither content nor the components above them.',
  ),
  layer(
    ['src/elements/**/*.ts'],
    '^astro|^node:|/(data|integrations|finishing|commands|pages|components)/',
    'Elements run in the browser: no build-time module.',
  ),
  {
    files: ['src/**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='href'] > Literal[value=/^\\u002F(?!\\u002F)/]",
          message: 'Internal hrefs come from lib/urls.ts, which adds the base path.',
        },
        { selector: "JSXAttribute[name.name='style']", message: 'No style attribute: the site’s policy forbids it.' },
        { selector: "JSXAttribute[name.namespace.name='set'][name.name.name='html']", message: 'No raw HTML.' },
      ],
    },
  },
);
