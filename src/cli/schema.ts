import { exitCode } from './exit-code.ts';
import type { Ending } from './options.ts';
import type { Output } from './output.ts';

/** `schema`: the JSON schema of a spec, for editors. */
export async function schema({ out }: Output): Promise<Ending> {
  const { default: text } = await import('../../generated/on-demand/spec-schema.cjs');
  out(text);
  return { exitCode: exitCode.fine, ranFully: true };
}
