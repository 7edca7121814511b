import { describe, expect, test } from 'vitest';
import { corpusAbsent, corpusNames } from '../engine/corpus.ts';
import { avmCases } from './avm-cases.ts';
import { hubCases } from './hub-cases.ts';
import { landingZoneCases } from './landing-zone-cases.ts';
import { operationsCases } from './operations-cases.ts';
import { quickstarts } from './quickstart-cases.ts';
import { subResourceCases } from './sub-resource-cases.ts';
import { leftovers } from './v1-leftovers.ts';
import { vnetCases } from './vnet-cases.ts';
import { workspaceCases } from './workspace-cases.ts';

const tables = [
  quickstarts,
  subResourceCases,
  hubCases,
  landingZoneCases,
  workspaceCases,
  avmCases,
  vnetCases,
  operationsCases,
];

describe('the real templates', () => {
  test.skipIf(corpusAbsent !== undefined)('each is reproduced, or is what version 1 had', () => {
    const reproduced = new Set(tables.flat().map(({ corpus }) => corpus));
    const retired = new Set(leftovers.map(([name]) => name));
    const known = new Set([...reproduced, ...retired]);
    expect(corpusNames().filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !corpusNames().includes(name))).toEqual([]);
  });
});
