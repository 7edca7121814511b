import type { EngineHandover } from './handover.ts';

/** Whether the engine tests run; where they do not, why, and whether that is a failure. */
export type EngineGate =
  | { readonly open: true }
  | { readonly open: false; readonly failure: boolean; readonly message: string };

/** Without the engine the tests that need it are skipped on a desk and fail in CI, where a skipped proof is no proof. */
export function engineGate(engine: EngineHandover, environment: NodeJS.ProcessEnv): EngineGate {
  if (engine.status === 'found') return { open: true };
  return { open: false, failure: isCi(environment), message: missingMessage(engine.reasons) };
}

function isCi(environment: NodeJS.ProcessEnv): boolean {
  return !['', '0', 'false'].includes((environment['CI'] ?? '').toLowerCase());
}

function missingMessage(reasons: readonly string[]): string {
  return [
    "Microsoft's Bicep command line was not found, so what the real engine makes of the templates is not tested.",
    ...reasons.map((reason) => `- ${reason}`),
    'To get it: run `az bicep install`, or put `bicep` on PATH, or name it in the environment variable BICEP,',
    'or install the .NET SDK, with which the tests fetch it themselves (Linux on x64).',
  ].join('\n');
}
