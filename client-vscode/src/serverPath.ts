import * as path from 'node:path';
import { t } from './l10n.js';

/** Everything the choice of the server depends on, so that it can be tested without VS Code or a disk. */
export interface ServerPathInput {
  /** The setting `brandlsp.path`, as VS Code gives it; empty when not set. */
  readonly configured: string;
  /** Whether the user trusts the workspace. */
  readonly trusted: boolean;
  /** The first workspace folder, if there is one. */
  readonly workspaceFolder: string | undefined;
  readonly home: string;
  readonly extensionPath: string;
  readonly platform: NodeJS.Platform;
  /** The environment's PATH. */
  readonly searchPath: string;
  /** True when the extension runs from its own source folder. */
  readonly development: boolean;
  /** Whether the path names a file. */
  readonly isFile: (file: string) => boolean;
}

export type ServerPath =
  | { readonly kind: 'found'; readonly path: string; readonly source: 'setting' | 'bundled' | 'build'; readonly note?: string }
  | { readonly kind: 'missing'; readonly message: string };

/**
 * Chooses the server: the configured program, else the one that comes with the extension, else, in development,
 * the repository's last build. A configured program that is not there is an error, never a silent fallback:
 * the user asked for that version. In an untrusted workspace, a setting that points into it is passed over.
 */
export function findServer(input: ServerPathInput): ServerPath {
  const os = input.platform === 'win32' ? path.win32 : path.posix;
  const executable = input.platform === 'win32' ? 'brandlsp.exe' : 'brandlsp';

  let note: string | undefined;
  const configured = input.configured.trim();
  if (configured !== '') {
    const resolved = resolveConfigured(configured, input, os);
    if (resolved.kind !== 'untrusted') {
      return resolved;
    }
    note = t('brandlsp.path is "{0}", which depends on the workspace; the workspace is not trusted, so the bundled server runs.', configured);
  }

  const withNote = note === undefined ? {} : { note };
  const bundled = os.join(input.extensionPath, 'server', executable);
  if (input.isFile(bundled)) {
    return { kind: 'found', path: bundled, source: 'bundled', ...withNote };
  }

  if (input.development) {
    for (const configuration of ['Debug', 'Release']) {
      const built = os.join(input.extensionPath, '..', 'server', 'BrandLsp.Cli', 'bin', configuration, 'net10.0', executable);
      if (input.isFile(built)) {
        return { kind: 'found', path: built, source: 'build', ...withNote };
      }
    }

    return { kind: 'missing', message: t('There is no server yet. Run "dotnet build server/BrandLsp.Cli" in the repository, or set brandlsp.path.') };
  }

  return {
    kind: 'missing',
    message: t('This package of the extension has no server for your system ({0} is missing). Install the package made for your system, or set brandlsp.path to a brandlsp program.', bundled),
  };
}

function resolveConfigured(configured: string, input: ServerPathInput, os: path.PlatformPath): ServerPath | { readonly kind: 'untrusted' } {
  let file = configured;
  if (file === '~' || file.startsWith('~/') || file.startsWith('~\\')) {
    file = os.join(input.home, file.slice(1));
  }

  const isName = !/[/\\]/.test(file) && !file.includes('${workspaceFolder}');
  if (isName) {
    const found = searchPath(file, input, os);
    return found === undefined
      ? { kind: 'missing', message: t('brandlsp.path is "{0}", and no program of that name is on PATH. Give its full path, or clear the setting to use the bundled server.', configured) }
      : { kind: 'found', path: found, source: 'setting' };
  }

  if (file.includes('${workspaceFolder}') || !os.isAbsolute(file)) {
    if (!input.trusted) {
      return { kind: 'untrusted' };
    }
    if (input.workspaceFolder === undefined) {
      return { kind: 'missing', message: t('brandlsp.path is "{0}", which needs an open folder. Open one, give a full path, or clear the setting to use the bundled server.', configured) };
    }
    const folder = input.workspaceFolder;
    file = os.resolve(folder, file.replaceAll('${workspaceFolder}', () => folder));
  }

  return input.isFile(file)
    ? { kind: 'found', path: file, source: 'setting' }
    : { kind: 'missing', message: t('brandlsp.path is "{0}", but there is no file {1}. Correct the setting, or clear it to use the bundled server.', configured, file) };
}

/** Looks a bare name up on PATH. Relative entries are passed over: they would let a workspace choose the program. */
function searchPath(name: string, input: ServerPathInput, os: path.PlatformPath): string | undefined {
  const names = input.platform === 'win32' && os.extname(name) === '' ? [`${name}.exe`] : [name];
  return input.searchPath
    .split(os.delimiter)
    .filter(folder => os.isAbsolute(folder))
    .flatMap(folder => names.map(each => os.join(folder, each)))
    .find(input.isFile);
}
