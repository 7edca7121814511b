import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentedCodes } from '../../src/diagnostics/explain.ts';
import { placeOf } from '../../src/diagnostics/place.ts';
import { generate } from '../../src/pipeline.ts';
import { isToldByOthers } from './told-by-others.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8');

/** The codes whose cause a page cannot show: why, and what makes the page's example what it stands for. */
const standIns: Readonly<Record<string, { readonly why: string; readonly source: (example: string) => Uint8Array }>> = {
  AML1002: {
    why: 'the page is UTF-8 itself: U+FFFD stands for a byte in Latin 1',
    source: (example) => Buffer.from(example.replace('\ufffd', '\u00e9'), 'latin1'),
  },
  AML1003: {
    why: 'a megabyte of text does not fit on a page',
    source: (example) => Buffer.from(example.replace('…', 'x'.repeat(1024 * 1024))),
  },
  AML4005: {
    why: 'forty resources are too long for a page',
    source: (example) =>
      Buffer.from(example.replace(/^( *)# ….*$/m, (_, indent: string) => identities(indent).join('\n'))),
  },
};

function identities(indent: string): readonly string[] {
  return Array.from({ length: 39 }, (_, index) => `${indent}- {new: {name: id-fraud-${index + 2}}}`);
}

/** Line and column of the finding in the bad example. */
const places: Readonly<Record<string, string>> = {
  AML1001: '3:22',
  AML1002: '1:14',
  AML1003: '1:1',
  AML1004: '1:1',
  AML1005: '3:1',
  AML1006: '3:1',
  AML1007: '3:3',
  AML1008: '3:3',
  AML1009: '6:7',
  AML1010: '1:7',
  AML1011: '3:10',
  AML1012: '4:9',
  AML1013: '2:70',
  AML1014: '8:8',
  AML1015: '3:16',
  AML1016: '3:9',
  AML1017: '3:3',
  AML1018: '3:9',
  AML1019: '1:1',
  AML1020: '1:1',
  AML1101: '4:5',
  AML1102: '2:20',
  AML1103: '2:29',
  AML1104: '6:9',
  AML1105: '1:7',
  AML2001: '3:15',
  AML2002: '3:13',
  AML2003: '3:13',
  AML2004: '5:14',
  AML2005: '6:21',
  AML2006: '4:48',
  AML2007: '3:21',
  AML2008: '2:28',
  AML3001: '2:11',
  AML3002: '2:29',
  AML3003: '4:20',
  AML3004: '3:16',
  AML3005: '2:20',
  AML3006: '2:41',
  AML3007: '5:30',
  AML3008: '4:30',
  AML3009: '3:46',
  AML3010: '6:80',
  AML3011: '4:19',
  AML3012: '4:11',
  AML3013: '3:78',
  AML3014: '3:16',
  AML3015: '3:62',
  AML3016: '2:24',
  AML3017: '2:19',
  AML3018: '2:44',
  AML3019: '4:24',
  AML3020: '4:18',
  AML3021: '4:50',
  AML3022: '5:7',
  AML3023: '4:19',
  AML3030: '3:80',
  AML3031: '4:76',
  AML3032: '3:22',
  AML3033: '5:26',
  AML3034: '3:73',
  AML3035: '3:90',
  AML3036: '7:69',
  AML3037: '6:23',
  AML3038: '6:17',
  AML3039: '3:43',
  AML3040: '6:46',
  AML3041: '7:47',
  AML3042: '3:27',
  AML3043: '6:39',
  AML3044: '6:9',
  AML3045: '4:43',
  AML3046: '4:5',
  AML3047: '5:5',
  AML3048: '7:13',
  AML3049: '7:14',
  AML3050: '3:19',
  AML3051: '5:5',
  AML3052: '5:68',
  AML3053: '4:19',
  AML3054: '6:14',
  AML3060: '4:11',
  AML3061: '3:5',
  AML3062: '7:36',
  AML3063: '6:18',
  AML3064: '3:5',
  AML3065: '5:53',
  AML3066: '6:18',
  AML3067: '4:3',
  AML3068: '5:33',
  AML3070: '5:15',
  AML3071: '5:14',
  AML3072: '6:28',
  AML3073: '5:17',
  AML3074: '8:28',
  AML3075: '4:1',
  AML3076: '3:11',
  AML3080: '3:12',
  AML3081: '3:31',
  AML3082: '4:5',
  AML3083: '3:13',
  AML3084: '3:47',
  AML3085: '3:5',
  AML3086: '4:36',
  AML3087: '6:15',
  AML3088: '3:35',
  AML3089: '3:15',
  AML3090: '5:39',
  AML3091: '4:24',
  AML3092: '3:26',
  AML3093: '4:16',
  AML3094: '2:8',
  AML3095: '2:10',
  AML3096: '4:96',
  AML3097: '2:16',
  AML3098: '5:16',
  AML3099: '2:12',
  AML3110: '2:43',
  AML3111: '4:47',
  AML3112: '4:35',
  AML3113: '2:20',
  AML3120: '3:3',
  AML3121: '4:3',
  AML3122: '7:33',
  AML3123: '4:17',
  AML3130: '5:12',
  AML3131: '3:3',
  AML4001: '3:37',
  AML4002: '3:16',
  AML4003: '3:16',
  AML4004: '4:3',
  AML4005: '1:1',
};

function findingsOf(source: string | Uint8Array) {
  const { diagnostics, text, positions } = generate(source, { specName: 'workspace' });
  return diagnostics.map((diagnostic) => {
    const { line, column } = placeOf(diagnostic, { file: 'workspace.yml', text, positions });
    return { code: diagnostic.code, severity: diagnostic.severity, place: `${line}:${column}` };
  });
}

const rows = documentedCodes(page)
  .filter(({ code }) => code < 'AML5' && !isToldByOthers(code))
  .map(({ code, text }) => {
    const [bad = '', good = ''] = Array.from(text.matchAll(/```yaml\n([\s\S]+?)\n```/g), ([, example = '']) => example);
    return { code, bad, good };
  });

describe('documented examples', () => {
  it('there are examples of all codes that specs have', () => {
    expect(rows.map(({ code }) => code)).toEqual(Object.keys(places));
  });

  it.each(rows)('the bad example of $code has that finding and no other, at its line and column', ({ code, bad }) => {
    const found = findingsOf(standIns[code]?.source(bad) ?? bad);
    expect(new Set(found.map((finding) => finding.code))).toEqual(new Set([code]));
    expect(found[0]?.place).toBe(places[code]);
  });

  it.each(rows)('the good example of $code has no error, nor that finding', ({ code, good }) => {
    const found = findingsOf(good);
    expect(found.filter((finding) => finding.severity === 'error' || finding.code === code)).toEqual([]);
  });

  it.each(Object.entries(standIns))('the bad example of %s does not show its cause by itself', (code) => {
    const bad = rows.find((row) => row.code === code)?.bad ?? '';
    expect(findingsOf(bad).map((finding) => finding.code)).not.toContain(code);
  });
});
