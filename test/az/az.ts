import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type FakeAzure, tenantId } from './fake-azure.ts';

/** How a call ended. */
interface Call {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The Azure CLI, signed in to a made-up Azure and to no other. */
export interface Az {
  /** Runs a command line of bash in a folder. */
  readonly run: (command: string, cwd: string) => Promise<Call>;
}

interface Surroundings {
  readonly azure: FakeAzure;
  /** An empty folder, for all that the CLI keeps. */
  readonly folder: string;
  /** Microsoft's Bicep. */
  readonly bicep: string;
}

/** Signs in with what is no secret. */
export async function signedInAz({ azure, folder, bicep }: Surroundings): Promise<Az> {
  const [bin, config] = [join(folder, 'bin'), join(folder, 'config')];
  await mkdir(bin);
  await symlink(bicep, join(bin, 'bicep'));
  const env = environment(config, bin, azure.caFile);
  const run = (command: string, cwd: string) => runBash(command, cwd, env);
  for (const command of [registerCloud(azure.url), 'az cloud set --name MadeUp', login]) {
    const { code, stderr } = await run(command, folder);
    if (code !== 0) throw new Error(`${command}\n${stderr}`);
  }
  return { run };
}

const login = `az login --service-principal --username made-up --password no-secret --tenant ${tenantId}`;

/** The CLI asks the cloud for what is not said here. */
const registerCloud = (url: string): string =>
  `az cloud register --name MadeUp --endpoint-resource-manager ${url} --endpoint-management ${url} --suffix-storage-endpoint core.made-up`;

/** Nothing of the user's own: no account, no settings, no proxy; and nothing is sent to anybody. */
function environment(config: string, bin: string, caFile: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AZURE_|ARM_)|_proxy$/i.test(name));
  return {
    ...Object.fromEntries(kept),
    PATH: [bin, process.env['PATH'] ?? ''].join(delimiter),
    AZURE_CONFIG_DIR: config,
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
    AZURE_CORE_NO_COLOR: 'true',
    AZURE_CORE_ONLY_SHOW_ERRORS: 'true',
    AZURE_BICEP_USE_BINARY_FROM_PATH: 'true',
    REQUESTS_CA_BUNDLE: caFile,
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  };
}

function runBash(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Call> {
  return new Promise((resolve) => {
    const child = execFile('bash', ['-c', command], { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : (error.code ?? null), stdout, stderr });
    });
    // Nobody answers: what lacks a value must fail rather than ask.
    child.stdin?.end();
  });
}
