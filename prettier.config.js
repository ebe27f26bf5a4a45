/**
 * Components (*.astro) are left out in .prettierignore: the plugin for them (0.14) drops elements that stand before a
 * `<br />`, seen by comparing the built pages before and after. ESLint reads them instead.
 * @type {import('prettier').Config}
 */
export default {
  printWidth: 120,
  singleQuote: true,
};
