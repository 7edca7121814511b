import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package whose type data the schemas are made from. The version is pinned: an update is a decision, seen in the diff. */
export const source = {
  package: 'Azure.Bicep.Types.Az',
  version: '0.2.972',
  licence: 'MIT',
  repository: 'https://github.com/Azure/bicep-types-az',
};

/** A project that references nothing and builds nothing: `PackageDownload` only fetches. */
const projectText = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
    <RestorePackagesPath>packages</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup>
    <PackageDownload Include="${source.package}" Version="[${source.version}]" />
  </ItemGroup>
</Project>
`;

/**
 * Where the dll is once it was fetched.
 * @param {string} cacheFolder
 */
export function dllPath(cacheFolder) {
  const { package: name, version } = source;
  return join(folderIn(cacheFolder), 'packages', name.toLowerCase(), version, 'lib/netstandard2.0', `${name}.dll`);
}

/** @param {string} cacheFolder */
const folderIn = (cacheFolder) => join(cacheFolder, 'bicep-types');

/**
 * Fetches the package with `dotnet restore` (any SDK), once, and gives the path of its dll.
 * @param {string} cacheFolder
 * @returns {string}
 */
export function downloadTypes(cacheFolder) {
  const folder = folderIn(cacheFolder);
  const dll = dllPath(cacheFolder);
  if (existsSync(dll)) return dll;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'types.csproj'), projectText);
  execFileSync('dotnet', ['restore', 'types.csproj'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (!existsSync(dll)) throw new Error(`dotnet restore did not bring ${dll}`);
  return dll;
}
