// Compares `brandlsp count --jsonl` with the libraries of the platforms themselves over generated texts.
//
//   npm ci && node compare.mjs [--count 20000] [--seed 1] -- brandlsp count --jsonl
//
// The oracles: twitter-text 3.1.0 for X's weights, validity and entities; @atproto/api for Bluesky's facets, graphemes and
// bytes.
//
// One difference is by design: twitter-text 3.1.0 brings an emoji table of 2018 (twemoji-parser 11) and takes newer
// sequences apart, while on X each weighs 2. A text with an emoji that only Unicode's recommended set in Node or the
// current @twemoji/parser knows is compared with twitter-text's own sum over the longest emoji of the three. CR is left out: BrandLsp weighs CRLF and CR as the LF they become.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { RichText, UnicodeString } from '@atproto/api';

const require = createRequire(import.meta.url);
const twitter = require('twitter-text').default ?? require('twitter-text');
const oldEmoji = require('twemoji-parser');
const newEmoji = require('@twemoji/parser');

const separator = process.argv.indexOf('--');
const options = process.argv.slice(2, separator < 0 ? undefined : separator);
const command = separator < 0 ? ['brandlsp', 'count', '--jsonl'] : process.argv.slice(separator + 1);
const option = (name, fallback) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : fallback);
const count = option('--count', 20000);
const seed = option('--seed', 1);

// --- Texts --------------------------------------------------------------------------------------------------------
let state = seed >>> 0 || 1;
function random(n) {
  state ^= state << 13;
  state >>>= 0;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state % n;
}
const pick = (list) => list[random(list.length)];

const words = ['hello', 'world', 'the', 'README.md', 'node.js', 'e.g.', 'i.e', 'a.b', '3.14', 'RT', 'rt', 'café', 'cafe\u0301', 'naïve', 'größe',
  'Привет', 'мир', 'γειά', 'שלום', 'مرحبا', 'سلام', 'नमस्ते', 'हिन्दी', 'ক্ষ', 'தமிழ்', 'ไทย', '日本語', 'これは', '한국어', '\u1112\u1161\u11ab', '中文', 'ﬁn',
  '𝐛𝐨𝐥𝐝', '𠀡', 'Å', '\u212b', 'q\u0323\u0307', 'q\u0307\u0323', 'ａｂ', '１２', '“quote”', '…', '—', '«x»', "it's", '100%', '$5', '1st', 'xn--p1ai'];
const emoji = ['😀', '👍🏽', '👩‍🚀', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🏴‍☠️', '🇩🇪', '🇺🇸🇫🇷', '🇽🇽', '🇦', '1️⃣', '#️⃣', '*⃣', '☎', '☎️', '☎︎', '©', '©️', '™️', '☝🏿', '☝️', '❤️‍🔥', '🫠', '🫱🏻‍🫲🏿',
  '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '🧑🏽‍❤️‍💋‍🧑🏿', '🐦‍🔥', '😀\ufe0f', '\ufe0f', '\u200d', '👩‍', '♟', '♟️', '⌚', '⛹🏽‍♀️', '🕵️‍♂️', '👁️‍🗨️', '\u{1fae9}', '🙂‍↔️', '👨🏿‍🦼‍➡️'];
const hosts = ['example.com', 'www.example.co.uk', 'sub_domain.example.org', 'foo-bar.io', 'a.b.c.d.example.net', '-bad.com', 'bad-.com', 'under_score.com', 'example.комы', 'пример.рф', 'ああ.com', '日本.jp', 'münchen.de',
  'example.みんな', 'xn--bcher-kva.example.com', 'xn--あ.com', 't.co', 'bit.ly', 'example.invalidtld', 'example.com中国', '中国example.com', 'localhost', '127.0.0.1', 'EXAMPLE.COM', 'http.com', 'httpbin.zzz', 'foo..com', 'a.co', 'x.y', 'example.verm\u00f6gensberater', 'ß.de',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com', 'ああああああああああああああああああああああああああああああああああああああああああああ.com'];
const paths = ['', '', '/', '/path', '/a/b/c.html', '/?q=1', '?q=1&b=2', '/wiki/Foo_(bar)', '/(x)', '/((a)b)', '/(((a)))', '/a(b', '/a)b', '/#!/x', '/@user', '/@user/', '/ünï', '/Путь', '/日本', '/a,b', '/a.', '/a...', '/a-b_c~d', ':8080', ':8080/x', ':/x', ':port',
  '?a=[1]', '/%20x', '/x?y=z#frag', '/x!', '/x?', '/x??y', '/abc123', '/ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRST', '/abc?amp=1', '/a*b', "/it's", '/x;y', '/a|b', '/é\u0301x', '/a\u2013b'];
const schemes = ['', '', 'http://', 'https://', 'HTTP://', 'Https://', 'ftp://', '//', 'http:/', 'https://user:pw@', 'mailto:'];
const names = ['@jack', '@a', '@under_score', '@toolongusername_more_than_20', '@user/list', '@user/list-name_1', '@user/', '@1', '＠wide', '@handle.com', '@handle.bsky.social', '@foo.test', '@x.invalid', '@foo-bar.com', '@foo.com.', '@foo..com', '@foo_bar.com', '@HANDLE.COM',
  '@ä', '@jackä', '@user@host.example', '@user@host', '@@double', '@', '@foo://', '@bar-', '@-.com', '@.com', 'me@example.com', 'me@handle.com', '.@dot', '!@bang', 'RT@foo', 'RT:@foo', 'xRT@foo', '.rt@foo', '(@paren.com)'];
const tags = ['#tag', '#Tag1', '#1', '#1a', '#a_b', '#c-sharp', '#日本語', '#שלום', '#नमस्ते', '#привет', '#ไทย', '#über', '#한국', '#a·b', '#a・b', '##', '#', '##double', '#a#b', '＃wide', '#️⃣tag', '#\ufe0ftag', '#tag://', '#http://x.com', '&#x', 'x#y', '#_', '#__a', '#𠀡', '#𝟘', '#a!', '#a...',
  '#a\u200bb', '#\u200b', '#a\u00adb', '#a\u20e2', '#' + 'a'.repeat(64), '#' + 'b'.repeat(65), '#' + '👩‍🚀'.repeat(20), '#' + 'é'.repeat(70), '#(x.com', '#x(@y.com', '✌︎#after', '#a/b', '#a,b', '#٣', '#a\ufe0f'];
const cash = ['$AAPL', '$a', '$TOOLONG', '$TOOLONGG', '$100', '$A1', '$BRK.B', '$BRK_B', '$BRK.BCD', '($GOOG)', '$AAPL,', '$A.', '$A$B', 'x$A', '$', "$A'", '$A\u2019', '$ABCDE1', '$株'];
const marks = ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u061c', '\u200b', '\u200c', '\u2060', '\u00ad', '\ufeff', '\u0301', '\u0327', '\u20e3', '\u3000', '\u00a0', '\u2028', '\u0085', '\u1680', '\ud800', '\udc00', '\uffff', '\ufffe'];
const glue = ['', '', '', ' ', ' ', ' ', ' ', ' ', '\n', '\n\n', '\t', '.', ',', '!', '?', ':', ';', '-', '_', '/', '(', ')', '[', ']', '"', "'", '、', '。', '「', '」', '&', '+', '=', '~', '*', '|', '<', '>', '@', '#', '$'];

function url() {
  return pick(schemes) + pick(hosts) + pick(paths);
}

function text(index) {
  if (index % 500 === 0) return 'https://' + 'a'.repeat(4070 + random(60)) + '.com/x'.repeat(1);
  if (index % 499 === 0) return 'https://example.com/' + 'a'.repeat(4050 + random(60)) + ' end';
  const kinds = [() => pick(words), () => pick(emoji), url, url, () => pick(names), () => pick(tags), () => pick(cash), () => pick(marks),
    () => String.fromCodePoint(random(0x3000)), () => String.fromCodePoint(0x1f000 + random(0xb00)), () => pick(emoji) + pick(emoji)];
  let result = '';
  for (let i = 1 + random(9); i > 0; i--) result += pick(kinds)() + pick(glue);
  return result.replaceAll('\r', ' ');
}

// --- Oracles ------------------------------------------------------------------------------------------------------
const recommended = /\p{RGI_Emoji}/gv;

/** Start and length of each emoji, the longest that any of the given finders has there. */
function emojiOf(...lists) {
  const longest = new Map();
  for (const [start, length] of lists.flat()) longest.set(start, Math.max(length, longest.get(start) ?? 0));
  const result = new Map();
  let end = 0;
  for (const [start, length] of [...longest].sort((a, b) => a[0] - b[0])) {
    if (start < end) continue;
    result.set(start, length);
    end = start + length;
  }
  return result;
}
const parsed = (parser, s) => parser.parse(s).map((e) => [e.indices[0], e.text.length]);
const inRecommended = (s) => [...s.matchAll(recommended)].map((m) => [m.index, m[0].length]);

/** parseTweet's own sum, over other emoji. */
function weigh(normalized, emojis) {
  const urls = new Map(twitter.extractUrlsWithIndices(normalized).map((u) => [u.indices[0], u.url.length]));
  let weight = 0;
  for (let i = 0; i < normalized.length; ) {
    if (urls.has(i)) {
      weight += 23;
      i += urls.get(i);
    } else if (emojis.has(i)) {
      weight += 2;
      i += emojis.get(i);
    } else {
      const c = normalized.codePointAt(i);
      weight += c <= 0x10ff || (c >= 0x2000 && c <= 0x200d) || (c >= 0x2010 && c <= 0x201f) || (c >= 0x2032 && c <= 0x2037) ? 1 : 2;
      i += c > 0xffff ? 2 : 1;
    }
  }
  return weight;
}

let corrected = 0;
function expectX(s) {
  const normalized = s.normalize();
  let { weightedLength, valid } = twitter.parseTweet(s);
  const known = emojiOf(parsed(oldEmoji, normalized));
  const all = emojiOf(parsed(oldEmoji, normalized), inRecommended(normalized), parsed(newEmoji, normalized));
  if ([...all].some(([start, length]) => known.get(start) !== length)) {
    corrected++;
    weightedLength = weigh(normalized, all);
    valid = weightedLength > 0 && weightedLength <= 280 && !twitter.hasInvalidCharacters(normalized);
  }
  const entities = twitter.extractEntitiesWithIndices(s).map((e) => [
    e.url !== undefined ? 'url' : e.screenName !== undefined ? 'mention' : e.hashtag !== undefined ? 'hashtag' : 'cashtag', ...e.indices]);
  return { length: weightedLength, valid, entities };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function expectBluesky(s) {
  const unicode = new UnicodeString(s);
  // By position, and without the ones that RichText.segments() skips because they begin inside another.
  const rich = new RichText({ text: s });
  rich.detectFacetsWithoutResolution();
  const sorted = (rich.facets ?? []).slice().sort((a, b) => a.index.byteStart - b.index.byteStart);
  const facets = [];
  let end = 0;
  for (const f of sorted) {
    if (f.index.byteStart < end) continue;
    end = f.index.byteEnd;
    const feature = f.features[0];
    const type = feature.did ? 'mention' : feature.uri ? 'url' : feature.tag.startsWith('$') && unicode.utf8[f.index.byteStart] === 0x24 ? 'cashtag' : 'hashtag';
    facets.push([type, f.index.byteStart, f.index.byteEnd]);
  }
  return { graphemes: [...segmenter.segment(s)].length, bytes: unicode.length, facets };
}

// --- The comparison -----------------------------------------------------------------------------------------------
const texts = [...Array(count).keys()].map(text);
const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: child.stdout });
const feed = async () => {
  for (const [id, t] of texts.entries()) {
    for (const platform of ['x', 'bluesky']) {
      if (!child.stdin.write(JSON.stringify({ id, platform, text: t }) + '\n')) await new Promise((done) => child.stdin.once('drain', done));
    }
  }
  child.stdin.end();
};
const feeding = feed();
let compared = 0;
let differences = 0;
function check(id, platform, field, expected, actual) {
  const a = JSON.stringify(expected);
  const b = JSON.stringify(actual);
  if (a === b) return true;
  if (differences++ < 20) console.log(`${platform} ${field} of ${JSON.stringify(texts[id])}\n  expected ${a}\n  actual   ${b}`);
  return false;
}
for await (const line of lines) {
  const answer = JSON.parse(line);
  const t = texts[answer.id];
  compared++;
  if (answer.platform === 'x') {
    const expected = expectX(t);
    check(answer.id, 'x', 'length', expected.length, answer.length)
      && check(answer.id, 'x', 'valid', expected.valid, answer.valid)
      && check(answer.id, 'x', 'entities', expected.entities, answer.entities.map((e) => [e.type, e.start, e.end]));
  } else {
    const expected = expectBluesky(t);
    check(answer.id, 'bluesky', 'graphemes', expected.graphemes, answer.graphemes)
      && check(answer.id, 'bluesky', 'bytes', expected.bytes, answer.bytes)
      && check(answer.id, 'bluesky', 'facets', expected.facets, answer.entities.map((e) => [e.type, e.byteStart, e.byteEnd]));
  }
}
await feeding;
const missing = texts.length * 2 - compared;
if (missing !== 0) console.log(`${missing} answers are missing`);
console.log(`${compared} compared (${texts.length} texts, seed ${seed}; ${corrected} with emoji newer than twitter-text's table), ${differences} differences`);
process.exitCode = differences === 0 && missing === 0 ? 0 : 1;
