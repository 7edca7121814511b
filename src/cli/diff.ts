import { generate } from '../pipeline.ts';
import type { DiffOptions, Ending } from './options.ts';
import type { Output } from './output.ts';
import { reportText } from './reporters/text.ts';
import { runDiff } from './run-diff.ts';

/** `diff <a> <b>`: what tells the resources of two specs, output folders or templates apart. */
export const diff = (options: DiffOptions, output: Output): Promise<Ending> =>
  runDiff(options, output, { generate, reportText });
