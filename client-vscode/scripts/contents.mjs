// Looks into a package: what has to be in it is there, the server can be executed, and nothing else came along.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { executableOf } from './targets.mjs';

/** What every package has, under extension/, beside the server. */
const needed = [
  'package.json', 'package.nls.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'icon.png',
  'dist/extension.js', 'dist/preview.js', 'dist/ThirdPartyNotices.txt', 'l10n/bundle.l10n.json', 'media/brandlsp.svg',
  'schemas/profile.json', 'schemas/people.json', 'schemas/front-matter.json', 'snippets/drafts.json', 'snippets/profiles.json',
];

/** What a package is made of; anything else was not meant to be in it. */
const allowed = /^(package(\.nls(\.[\w-]+)?)?\.json|readme\.md|changelog\.md|LICENSE\.txt|icon\.png|dist\/(extension\.js|preview\.js|ThirdPartyNotices\.txt)|images\/[\w-]+\.png|l10n\/[\w.-]+\.json|media\/[\w./-]+\.(md|svg|png)|schemas\/[\w-]+\.json|snippets\/[\w-]+\.json|server\/[\w.-]+)$/;

/** What is wrong with a package for a target, one line each; nothing when it is as it should be. */
export function faults(entries, target) {
  const files = entries.filter(each => each.name.startsWith('extension/')).map(each => ({ ...each, name: each.name.slice('extension/'.length) }));
  const names = new Set(files.map(each => each.name));
  const program = `server/${executableOf(target)}`;
  const server = files.find(each => each.name === program);
  return [
    ...[...needed, program].filter(name => !names.has(name)).map(name => `${name} is missing`),
    ...files.filter(each => !allowed.test(each.name) || /\.(pdb|dbg|map|ts|xml)$/.test(each.name)).map(each => `${each.name} does not belong in it`),
    ...files.filter(each => each.size === 0).map(each => `${each.name} is empty`),
    ...server !== undefined && !target.startsWith('win32-') && (server.mode & 0o111) === 0 ? [`${program} cannot be executed`] : [],
  ];
}

/** The files of a zip archive: name, size in bytes, Unix mode (0 where it was made without). Folders are left out. */
export function entriesOf(file) {
  const zip = readFileSync(file);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = zip.readUInt16LE(end + 10);
  const entries = [];
  for (let i = 0, at = zip.readUInt32LE(end + 16); i < count; i++) {
    const length = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    if (!name.endsWith('/')) {
      entries.push({ name, size: zip.readUInt32LE(at + 24), mode: zip.readUInt32LE(at + 38) >>> 16 });
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
