// Generated posts: mixed scripts, emoji sequences, URLs glued to punctuation, handles, tags and direction marks.
let state = 1;

/** The texts that follow are the seed's. */
export function startWith(seed) {
  state = seed >>> 0 || 1;
}

export function random(n) {
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

export function text(index) {
  if (index % 500 === 0) return 'https://' + 'a'.repeat(4070 + random(60)) + '.com/x'.repeat(1);
  if (index % 499 === 0) return 'https://example.com/' + 'a'.repeat(4050 + random(60)) + ' end';
  const kinds = [() => pick(words), () => pick(emoji), url, url, () => pick(names), () => pick(tags), () => pick(cash), () => pick(marks),
    () => String.fromCodePoint(random(0x3000)), () => String.fromCodePoint(0x1f000 + random(0xb00)), () => pick(emoji) + pick(emoji)];
  let result = '';
  for (let i = 1 + random(9); i > 0; i--) result += pick(kinds)() + pick(glue);
  return result.replaceAll('\r', ' ');
}
