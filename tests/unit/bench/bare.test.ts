import { expect, it } from 'vitest';
import { barePage, plainText } from '../../bench/bare.ts';

const PAGE = `<!doctype html>
<html lang="en-GB">
  <head>
    <title>How to prepare · Site</title>
    <meta name="description" content="Seven ways." />
    <link rel="stylesheet" href="/a.css" />
  </head>
  <body>
    <nav><a href="/">Home</a></nav>
    <main id="main" class="wrap">
      <nav aria-label="Contents"><a href="#a">A</a></nav>
      <h1 class="big">How to &amp; why</h1>
      <p class="stand" data-x="1">Read <a class="link" href="/roles/">all   roles</a>,<br />
        please.</p>
      <svg><text>Drawn</text></svg>
      <table><tr><th scope="col" class="n">Year</th></tr></table>
      <button>Do</button>
      <script>run();</script>
    </main>
    <footer>Foot</footer>
  </body>
</html>`;

it('keeps the text of main and the attributes of plain HTML', () => {
  expect(plainText(PAGE)).toEqual({
    title: 'How to &amp; why',
    description: 'Seven ways.',
    body: '<h1>How to &amp; why</h1> <p>Read <a href="/roles/">all roles</a>,<br> please.</p> <table><tr><th scope="col">Year</th></tr></table>',
  });
});

it('makes a page of it that asks for nothing else', () => {
  const page = barePage(PAGE);
  expect(page).toContain('<title>How to &amp; why</title>');
  expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  expect(page).not.toMatch(/<(script|link|style|svg|img)|class=/);
});

it('refuses a page without main', () => {
  expect(() => plainText('<html lang="en"><body><p>x</p></body></html>')).toThrow('without <main>');
});
