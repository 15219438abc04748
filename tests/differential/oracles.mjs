// What the platforms' own libraries say of a text: twitter-text 3.1.0 for X's weights, validity and entities;
// @atproto/api for Bluesky's facets, graphemes and bytes.
//
// One difference is by design: twitter-text 3.1.0 brings an emoji table of 2018 (twemoji-parser 11) and takes newer
// sequences apart, while on X each weighs 2. A text with an emoji that only Unicode's recommended set in Node or the
// current @twemoji/parser knows is compared with twitter-text's own sum over the longest emoji of the three.
import { createRequire } from 'node:module';
import { RichText, UnicodeString } from '@atproto/api';

const require = createRequire(import.meta.url);
const twitter = require('twitter-text').default ?? require('twitter-text');
const oldEmoji = require('twemoji-parser');
const newEmoji = require('@twemoji/parser');

/** How many texts had emoji newer than twitter-text's table. */
export let corrected = 0;

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

export function expectX(s) {
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

export function expectBluesky(s) {
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
