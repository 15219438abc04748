/** The systems a package can be made for: VS Code's name, .NET's name. */
export const targets = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-armhf': 'linux-arm',
  'alpine-x64': 'linux-musl-x64',
  'alpine-arm64': 'linux-musl-arm64',
  'darwin-x64': 'osx-x64',
  'darwin-arm64': 'osx-arm64',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
};

/** The target of the machine this runs on. */
export function hostTarget(platform = process.platform, arch = process.arch) {
  const target = `${platform}-${arch}`;
  if (!(target in targets)) {
    throw new Error(`There is no target for ${target}. Name one: --target ${Object.keys(targets).join(' | ')}`);
  }
  return target;
}

export function executableOf(target) {
  return target.startsWith('win32-') ? 'brandlsp.exe' : 'brandlsp';
}

/**
 * The arguments of `dotnet publish` for a target. On its own system the server compiles to native code; for another
 * system, which native compilation cannot reach, it becomes one self-contained, trimmed file.
 */
export function publishArguments(project, target, output, host) {
  const common = ['publish', project, '-c', 'Release', '-r', targets[target], '-o', output, '--nologo', '-p:DebugType=none'];
  const system = name => name.slice(0, name.indexOf('-'));
  if (system(target) !== system(host)) {
    return [
      ...common, '--self-contained', '-p:PublishReadyToRun=true', '-p:PublishSingleFile=true', '-p:PublishTrimmed=true',
      // What only a debugger shows need not survive the trimmer, nor does it warn of it then.
      '-p:DebuggerSupport=false',
      // Newtonsoft.Json comes along because types of StreamJsonRpc carry its attributes; nothing of it runs. The native
      // build, which drops such attributes, has no warning, and CI keeps it so.
      '-p:WarningsNotAsErrors=IL2104',
    ];
  }
  return target === 'linux-arm64' && host === 'linux-x64'
    ? [...common, '-p:CppCompilerAndLinker=clang', '-p:LinkerFlavor=lld', '-p:ObjCopyName=llvm-objcopy']
    : common;
}
