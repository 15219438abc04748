import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { calendarChildren, calendarRoots, draftDetails, platformsOf, statusIcon, themeChildren, themeDescription, themeRoots } from '../src/outline.js';
import type { OutlineBrand, OutlineDraft } from '../src/protocol.js';

const draft = (title: string, more: Partial<OutlineDraft> = {}): OutlineDraft => ({ uri: `file:///${title}.md`, title, status: 'draft', platforms: [{ id: 'a', name: 'A' }], ...more });

const brand: OutlineBrand = {
  name: 'Ada', profile: 'file:///brand.yaml', folder: 'file:///',
  themes: [{ id: 'pipelines', name: 'Data pipelines', share: 0.4 }, { id: 'solo', name: 'Working alone' }],
  drafts: [
    draft('one', { theme: 'pipelines', date: '2026-11-24', time: '12:00' }),
    draft('two', { theme: 'pipelines', date: '2026-11-24', time: '09:00', platforms: [{ id: 'b', name: 'B' }, { id: 'a', name: 'A' }] }),
    draft('three', { theme: 'pipelins', date: '2026-11-02' }),
    draft('four'),
  ],
};

suite('The tree of themes', () => {
  test('One brand shows its themes at once, with what fits no theme at the end', () => {
    const roots = themeRoots([brand]);
    assert.deepEqual(roots.map(each => each.kind === 'theme' ? each.theme.name : each.kind === 'rest' ? each.label : each.kind), ['Data pipelines', 'Working alone', 'Unknown theme', 'No theme']);
    assert.deepEqual(roots.map(each => themeChildren(each).map(child => child.kind === 'draft' ? child.draft.title : '?')), [['one', 'two'], [], ['three'], ['four']]);
  });

  test('Several brands stand apart, and no two lines have one id', () => {
    const other = { ...brand, name: 'Bakery', profile: 'file:///b/brand.yaml' };
    const roots = themeRoots([brand, other]);
    assert.deepEqual(roots.map(each => each.kind), ['brand', 'brand']);
    const all = roots.flatMap(each => [each, ...themeChildren(each), ...themeChildren(each).flatMap(themeChildren)]).map(each => each.id);
    assert.equal(new Set(all).size, all.length);
  });

  test('A share is compared with what there is', () => {
    assert.equal(themeDescription({ id: 'a', name: 'A', share: 0.4 }, 2, 4), '2 · 50 % of 40 %');
    assert.equal(themeDescription({ id: 'a', name: 'A' }, 2, 4), '2');
    assert.equal(themeDescription({ id: 'a', name: 'A', share: 0.4 }, 0, 0), '0 · 0 % of 40 %');
  });
});

suite('The calendar', () => {
  const titles = (platform?: string): string[] => calendarRoots([brand], platform, date => date)
    .map(day => `${day.kind === 'day' ? day.label : ''}: ${calendarChildren(day).map(each => each.kind === 'draft' ? each.draft.title : '?').join(' ')}`);

  test('Drafts stand by day and time, and those without a date at the end', () => {
    assert.deepEqual(titles(), ['2026-11-02: three', '2026-11-24: two one', 'No date: four']);
  });

  test('It can be narrowed to one platform', () => {
    assert.deepEqual(titles('b'), ['2026-11-24: two']);
    assert.deepEqual(platformsOf([brand]), [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }]);
  });

  test('A draft says when, how far and for whom it is, in words', () => {
    assert.equal(draftDetails(draft('x', { time: '09:00', status: 'scheduled' })).description, '09:00 · Scheduled · A');
    assert.equal(draftDetails(draft('x', { date: '2026-11-24', status: 'idea', platforms: [] })).spoken, 'x, 2026-11-24, Idea');
  });

  test('Every status has a sign of its own', () => {
    const icons = ['idea', 'draft', 'scheduled', 'published'].map(each => statusIcon(each).icon);
    assert.equal(new Set(icons).size, 4);
    assert.equal(statusIcon('of a later server').icon, statusIcon('draft').icon);
  });
});
