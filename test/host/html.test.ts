/** HtmlService: pages, templates, and printing scriptlets that cannot break out of their place. */
import { describe, expect, it } from 'vitest';
import { evaluate, runAddOn } from './script-host.ts';

/** The page that a template gives for a value x. */
function render(html: string, value: unknown): string {
  const code = `function main(x) { var t = HtmlService.createTemplate(${JSON.stringify(html)}); t.x = x; return t.evaluate().getContent(); }`;
  const { result, error } = runAddOn(code, { request: { args: [value] } });
  if (error) throw new Error(error.message);
  return String(result);
}

describe('templates', () => {
  it.each([
    ['<p><?= x ?></p>', 'a<b>&"\'', '<p>a&lt;b&gt;&amp;&quot;&#39;</p>'],
    ['<p><?!= x ?></p>', '<b>a</b>', '<p><b>a</b></p>'],
    ['<? for (var i = 0; i < x; i++) { ?>[<?= i ?>]<? } ?>', 3, '[0][1][2]'],
    ['<? if (x) { ?>ya<? } else { ?>tidak<? } ?>', false, 'tidak'],
    ['<input value="<?= x ?>">', '"><script>', '<input value="&quot;&gt;&lt;script&gt;">'],
    ['<input value=<?= x ?>>', 'a onclick=b', '<input value=a&#32;onclick&#61;b>'],
    ['<a href="<?= x ?>">', 'javascript:alert(1)', '<a href="about:invalid#blocked">'],
    ['<a href="<?= x ?>">', 'https://example.go.id/?a=1&b=2', '<a href="https://example.go.id/?a=1&amp;b=2">'],
    ['<a href="/p?q=<?= x ?>">', 'a"b', '<a href="/p?q=a&quot;b">'],
    [
      '<script>var a = <?= x ?>;</script>',
      "</script>'",
      "<script>var a = '\\u003c\\u002fscript\\u003e\\u0027';</script>",
    ],
    ['<script>var a = <?= x ?>;</script>', 5, '<script>var a =  5 ;</script>'],
    ['<script>var a = "<?= x ?>";</script>', '"; alert(1)', '<script>var a = "\\u0022; alert(1)";</script>'],
    ['<style>p { color: <?= x ?>; }</style>', 'red } </style>', '<style>p { color: red  style; }</style>'],
    ['<!-- <?= x ?> -->', '--><b>', '<!--  -->'],
    ['<p><?= x ?></p>', null, '<p></p>'],
    ['<p title="a>b"><?= x ?></p>', '<', '<p title="a>b">&lt;</p>'],
    ['tanpa', 1, 'tanpa'],
  ])('%s with %j', (html, value, expected) => {
    expect(render(html, value)).toBe(expected);
  });

  it('see the globals of the script and include other pages', () => {
    const code = `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
      function main() { return HtmlService.createTemplateFromFile('page').evaluate().setTitle('J').getContent(); }`;
    const files = { 'page.html': "<head><?!= include('css') ?></head>", 'css.html': '<style>p{}</style>' };
    expect(runAddOn(code, { files }).result).toBe('<head><style>p{}</style></head>');
  });

  it('work with values of the script as they are', () => {
    const code = `function main() { var t = HtmlService.createTemplate('<?= list instanceof Array ?> <?= f(2) ?> <?= when instanceof Date ?>');
      t.list = [1]; t.f = function (n) { return n * 2 }; t.when = new Date(); return t.evaluate().getContent(); }`;
    expect(runAddOn(code).result).toBe('true 4 true');
  });

  it('give errors of a scriptlet to the script', () => {
    const code =
      "function main() { try { HtmlService.createTemplate('<?= nothing ?>').evaluate() } catch (e) { return e instanceof ReferenceError } }";
    expect(runAddOn(code).result).toBe(true);
  });

  it('show no way to Node', () => {
    expect(
      render('<?= typeof process + typeof require + output_.constructor.constructor("return typeof process")() ?>', 1),
    ).toBe('undefinedundefinedundefined');
  });
});

describe('pages', () => {
  const files = { 'page.html': '<p>é</p>' };

  it.each([
    ["HtmlService.createHtmlOutputFromFile('page').getContent()", '<p>é</p>'],
    ["HtmlService.createHtmlOutputFromFile('page.html').getContent()", '<p>é</p>'],
    ["HtmlService.createHtmlOutput('<b>').append('</b>').appendUntrusted('<').getContent()", '<b></b>&lt;'],
    ["HtmlService.createHtmlOutput('a').setContent('b').clear().getContent()", ''],
    ["HtmlService.createHtmlOutput('a').setTitle('T').getTitle()", 'T'],
    ["HtmlService.createHtmlOutput('a').setWidth(480).getWidth()", 480],
    ["HtmlService.createHtmlOutput('a').setHeight(460).getHeight()", 460],
    ["HtmlService.createHtmlOutput('a').getWidth()", null],
    ['HtmlService.createHtmlOutput().getContent()', ''],
    [
      "HtmlService.createHtmlOutput('a').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).getContent()",
      'a',
    ],
  ])('%s', (expression, expected) => {
    expect(evaluate(expression, { files })).toBe(expected);
  });

  it.each([
    ["HtmlService.createHtmlOutputFromFile('lain')", 'No HTML file named lain was found.'],
    ["HtmlService.createTemplateFromFile('../rahasia')", 'No HTML file named ../rahasia was found.'],
    [
      "HtmlService.createHtmlOutput('a').setWidth('480')",
      "(String) don't match the method signature for HtmlService.HtmlOutput.setWidth.",
    ],
    ['HtmlService.createHtmlOutput(5)', "(number) don't match the method signature for HtmlService.createHtmlOutput."],
  ])('%s is refused', (expression, message) => {
    expect(() => evaluate(expression, { files })).toThrow(message);
  });
});
