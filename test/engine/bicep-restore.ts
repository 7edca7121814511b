import { execFile } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The one NuGet package that holds the whole command line as a single executable. */
const packageName = 'Azure.Bicep.CommandLine.linux-x64';

/** A first restore downloads some 50 MB. */
const restoreTimeout = 300_000;

/**
 * Bicep out of NuGet, kept in `cacheFolder`; `undefined` where the package does not run or there is no `dotnet`.
 * Each restore has a folder of its own, and the finished executable is renamed into place: two runs that start at
 * once may both fetch it, but neither ever sees half a file.
 */
export async function restoreBicep(version: string, cacheFolder: string): Promise<string | undefined> {
  const cached = join(cacheFolder, `bicep-${version}`);
  if (await exists(cached)) return cached;
  if (process.platform !== 'linux' || process.arch !== 'x64' || !(await hasDotnet())) return undefined;
  process.stderr.write(`Fetching Bicep ${version} from NuGet, once for this checkout\n`);
  await mkdir(cacheFolder, { recursive: true });
  const stage = await mkdtemp(join(cacheFolder, 'restore-'));
  try {
    const binary = await restoreInto(stage, version);
    await chmod(binary, 0o755);
    await rename(binary, cached);
    return cached;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Restores the package with a project that does nothing but name it, and tells where its executable is. */
async function restoreInto(stage: string, version: string): Promise<string> {
  const project = join(stage, 'bicep.csproj');
  const packages = join(stage, 'packages');
  await writeFile(project, projectText(version));
  // Without node reuse no build process is left behind when the restore is done.
  await promisify(execFile)('dotnet', ['restore', project, '-nodeReuse:false'], {
    env: { ...process.env, NUGET_PACKAGES: packages, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
    timeout: restoreTimeout,
  }).catch(rethrowWithOutput);
  return join(packages, packageName.toLowerCase(), version, 'tools', 'bicep');
}

/** `PackageDownload` fetches a package without the framework checks that a reference would bring. */
function projectText(version: string): string {
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
    <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
  </PropertyGroup>
  <ItemGroup>
    <PackageDownload Include="${packageName}" Version="[${version}]" />
  </ItemGroup>
</Project>
`;
}

/** `dotnet` tells what went wrong on stdout, which Node's own message leaves out. */
function rethrowWithOutput(error: Error & { stdout?: string }): never {
  throw new Error(`dotnet restore of ${packageName} failed: ${error.stdout?.trim() || error.message}`);
}

function hasDotnet(): Promise<boolean> {
  return promisify(execFile)('dotnet', ['--version'], { timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
