import assert from "node:assert/strict";
import { test } from "node:test";
import { fakeDocument } from "../fake/document.js";
import { markdown } from "../page.js";

const LONGEST = 10_000;
const LIMIT_MILLIS = 2000;

/** What notes look like; every block has a direction of its own, which says little here. */
const html = (text) => markdown(text, fakeDocument).html.replaceAll(' dir="auto"', "");
const inParagraph = (text) => html(text).replace(/^<p>(.*)<\/p>$/, "$1");
const link = (address, text = address) => `<a href="${address}" rel="noopener noreferrer nofollow" target="_blank">${text}</a>`;

for (const [text, expected] of [
  ["", ""],
  [" \n\n ", ""],
  ["one\ntwo\r\nthree\rfour", "<p>one<br>two<br>three<br>four</p>"],
  ["one\n\n\ntwo", "<p>one</p><p>two</p>"],
  ["# Plan\nbody", "<p><strong>Plan</strong></p><p>body</p>"],
  ["#hashtag", "<p>#hashtag</p>"],
  ["- a\n* b\n+ c", "<ul><li>a</li><li>b</li><li>c</li></ul>"],
  ["- a\n  more\n- b", "<ul><li>a<br>more</li><li>b</li></ul>"],
  ["text\n- a\nafter", "<p>text</p><ul><li>a</li></ul><p>after</p>"],
  ["1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"],
  ["3) a\n4) b", '<ol start="3"><li>a</li><li>b</li></ol>'],
  ["- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"],
  ["```js\na *b*\n\n<c>\n```\nd", "<pre><code>a *b*\n\n&lt;c></code></pre><p>d</p>"],
  ["```\nnever ended", "<pre><code>never ended</code></pre>"],
  ["-not a list\n1.not a list", "<p>-not a list<br>1.not a list</p>"],
]) {
  test(`reads blocks: ${JSON.stringify(text)}`, () => assert.equal(html(text), expected));
}

for (const [text, expected] of [
  ["a *b* **c** `d`", "a <em>b</em> <strong>c</strong> <code>d</code>"],
  ["***a*** **b *c* d** *e **f** g*", "<strong><em>a</em></strong> <strong>b <em>c</em> d</strong> <em>e <strong>f</strong> g</em>"],
  ["2 * 3 * 4, 2*3, a ** b", "2 * 3 * 4, 2*3, a ** b"],
  ["*a **b* c**", "<em>a **b</em> c**"],
  ["*a", "*a"],
  ["**", "**"],
  ["****", "****"],
  ["\\*a\\* \\`b\\` \\x \\", "*a* `b` \\x \\"],
  ["`*a*` ``b", "<code>*a*</code> ``b"],
  ["🍎*🍏*🍎", "🍎<em>🍏</em>🍎"],
  ["snake_case_name", "snake_case_name"],
]) {
  test(`reads lines: ${text}`, () => assert.equal(inParagraph(text), expected));
}

for (const [text, expected] of [
  ["[a *b*](https://x.example/?q=1#2)", link("https://x.example/?q=1#2", "a <em>b</em>")],
  ["[mail](mailto:ada@x.example)", link("mailto:ada@x.example", "mail")],
  ["see https://x.example/a_b*.", `see ${link("https://x.example/a_b")}*.`],
  ["(http://x.example/).", `(${link("http://x.example/")}).`],
  ["**https://x.example/**", `<strong>${link("https://x.example/")}</strong>`],
  ["xhttps://x.example/", "xhttps://x.example/"],
]) {
  test(`links: ${text}`, () => assert.equal(inParagraph(text), expected));
}

for (const text of [
  "[a](javascript:alert(1))",
  "[a](JavaScript:alert)",
  "[a](\u0001javascript:alert)",
  "[a](data:text/html,x)",
  "[a](vbscript:x)",
  "[a](file:///etc/passwd)",
  "[a](//x.example/)",
  "[a](/todo)",
  "[a](https://)",
  "https://",
  "<https:",
]) {
  test(`links to no such address: ${JSON.stringify(text)}`, () => assert.doesNotMatch(html(text), /<a /));
}

test("makes no HTML of what a person wrote", () => {
  const text = '<script>alert(1)</script> <img src=x onerror=alert(1)> & [<b>](https://x.example/"onclick="x)';

  assert.doesNotMatch(html(text).replace(/<\/?(p|a)\b[^<]*>/g, ""), /</);
  assert.doesNotMatch(html(text), /"onclick/);
});

for (const part of [
  "*", "**a", "*a **b ", "* ", "***", "`", "``a", "[", "]", "[a](", "[a](x", "[*a*](x)", "![", "](", "\\", "\n", "a\n", "\n\na", "- a\n", "1. ",
  "#", "# ", "```\n", " ", "\t", "http://[", "https://x.example/", "http://.", "https://x..", "(((", "<", "&", "🍎", "- \n", "a  ",
]) {
  test(`is soon done with many of ${JSON.stringify(part)}, and not deeply nested`, () => {
    for (const text of [part.repeat(LONGEST / part.length), `${part.repeat(LONGEST / part.length - 1)}x`, `x${part.repeat(LONGEST / part.length - 1)}`]) {
      const start = performance.now();
      const { depth } = markdown(text, fakeDocument);
      const millis = performance.now() - start;

      assert.ok(millis < LIMIT_MILLIS, `${millis} ms`);
      assert.ok(depth <= 6, `${depth} levels`);
    }
  });
}

test("loses no letter of notes that are no Markdown", () => {
  const text = Array.from({ length: LONGEST }, (_, i) => "*`[](ab \\"[(i * 7919 + (i % 13) * 31) % 10]).join("");
  const letters = (all) => all.replace(/[^ab]/g, "");

  assert.equal(letters(markdown(text, fakeDocument).html.replace(/<[^>]*>/g, "")), letters(text));
});
