import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { generateWrong, wrongSpecs } from './wrong-specs.ts';

const fileTests = join(import.meta.dirname, '../artifacts');
