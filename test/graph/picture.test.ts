import { readdirSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fontSize } from '../../src/graph/box-layout.ts';
import { dotOf } from '../../src/graph/dot.ts';
import { drawTemplate } from '../../src/graph/draw.ts';
import { mermaidOf } from '../../src/graph/mermaid.ts';
import { svgOf } from '../../src/graph/svg.ts';
import { textWidth, wrapped } from '../../src/graph/text-width.ts';
import { corpusAbsent, corpusCase, corpusNames } from '../engine/corpus.ts';
import { generateSpec } from '../generate.ts';
import { sectionSpec } from '../random/section-specs.ts';
import { cases } from '../thoroughness.ts';
import { pictureFaults, pictureOf } from './picture-faults.ts';

const out = new URL('../../out/', import.meta.url);
const templateOf = (name: string) => JSON.parse(readFileSync(new URL(`${name}/main.json`, out), 'utf8'));

test.each(readdirSync(out))('of example %s no boxes overlap, and all is where it belongs', (name) => {
  expect(pictureFaults(templateOf(name))).toEqual([]);
});

test('of random specs no boxes overlap, and all is where it belongs', () => {
  let drawn = 0;
  fc.assert(
    fc.property(sectionSpec, (spec) => {
      const { template } = generateSpec(spec);
      if (template === undefined) return;
      drawn += 1;
      expect(pictureFaults(template)).toEqual([]);
    }),
    { numRuns: cases(60) },
  );
  expect(drawn).toBeGreaterThan(3);
});

if (corpusAbsent === undefined) {
  test.each(corpusNames())('of the template %s by others no boxes overlap, and all is where it belongs', (name) => {
    expect(pictureFaults(corpusCase(name).template)).toEqual([]);
  });
} else {
  test('of templates by others', (context) => context.skip(corpusAbsent));
}

/** A private network as people draw it. */
test('endpoints stand in their subnets, computes in the workspace, and edges say who uses what', () => {
  const picture = pictureOf(templateOf('private-network'));
  const [frame] = picture.frames;
  const network = frame?.boxes.find(({ type }) => type === 'Virtual network');
  const endpoints = network?.children.find(({ title }) => title === 'snet-endpoints');
  expect(endpoints?.children.map(({ title }) => title)).toContain('pep-workspace-…');
  const workspace = frame?.boxes.find(({ title }) => title === 'mlw-fraud-prod');
  expect(workspace?.children.map(({ title, type }) => `${title}: ${type}`)).toEqual(['cpu: compute · AmlCompute']);
  const storage = frame?.boxes.find(({ type }) => type === 'Storage account');
  expect(picture.edges).toContainEqual({ from: network?.key, to: storage?.key, kind: 'private' });
  expect(picture.edges).toContainEqual({ from: workspace?.key, to: storage?.key, kind: 'uses' });
  expect(picture.notes).toContain('2 role assignments');
});

test('what exists already is told from what is deployed', () => {
  const picture = pictureOf(templateOf('existing-resources'));
  const boxes = picture.frames.flatMap((frame) => frame.boxes);
  expect(
    boxes
      .filter(({ existing }) => existing)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['appi-shared', 'crshared', 'kv-shared', 'stsharedprod']);
  expect(picture.frames.map(({ title }) => title)).toContain('Resource group rg-shared-ops');
});

test.each(['svg', 'mermaid', 'dot'] as const)('a picture in %s is the same each time', (format) => {
  const template = templateOf('compute-all');
  expect(drawTemplate(template, 'a.yml', format)).toBe(drawTemplate(structuredClone(template), 'a.yml', format));
});

test('text is never narrower than a box is made for, in a font of this machine', () => {
  for (const text of [
    'Machine Learning workspace',
    'st0123456789abcdef',
    'privatelink.blob.core.windows.net',
    'WWWmmm@@@',
    'ijl.,:',
    'Zugriff für Ärzte',
    '…',
    '{workspaceName}',
  ]) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="40"><text x="0" y="20" font-family="sans-serif" font-size="${fontSize.title}" font-weight="600">${text.replaceAll('<', '&lt;')}</text></svg>`;
    const box = new Resvg(svg, { font: { loadSystemFonts: true } }).getBBox();
    expect(box, text).toBeDefined();
    expect(box?.width ?? 0, text).toBeLessThanOrEqual(textWidth(text, fontSize.title));
  }
});

test('a long text is broken into lines that fit, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = wrapped(text, 13, width);
      for (const line of lines) if ([...line].length > 1) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
    { numRuns: cases(500) },
  );
});

const evil = '</text><script>alert(1)</script>&"\'];--> \u0000\uD800 [x] {y} `z` \\" end';

/** Names of resources, of a resource group and in what is listed, all of them meant to do harm. */
const harmful = {
  resources: [
    {
      type: 'Microsoft.MachineLearningServices/workspaces',
      name: evil,
      kind: evil,
      properties: {
        storageAccount: `/subscriptions/s/resourceGroups/${evil}/providers/Microsoft.Storage/storageAccounts/${evil}`,
      },
    },
    { type: `Evil.${evil}/things`, name: `x${evil}`, apiVersion: '1', properties: { password: 'Hunter2!' } },
    { type: 'Microsoft.Network/privateDnsZones', name: `a${evil}` },
    { type: 'Microsoft.Network/privateDnsZones', name: `b${evil}` },
  ],
};

test('names do no harm in a picture, and values are not in it', () => {
  const picture = pictureOf(harmful);
  const [svg, mermaid, dot] = [svgOf(picture), mermaidOf(picture), dotOf(picture)];
  expect(pictureFaults(harmful)).toEqual([]);
  expect(svg).not.toMatch(/<script|javascript:|href|<foreignObject|\son\w+=/i);
  for (const text of [svg, mermaid, dot]) expect(text).not.toContain('Hunter2');
  expect(mermaid).not.toMatch(/<(?!br\/>)/);
  for (const line of mermaid.split('\n')) expect((line.match(/"/g) ?? []).length % 2).toBe(0);
  for (const line of dot.split('\n')) expect((line.replaceAll(/\\\\|\\"/g, '').match(/"/g) ?? []).length % 2).toBe(0);
});

test('an empty template is an empty picture', () => {
  expect(pictureFaults({ resources: [] })).toEqual([]);
  expect(svgOf(pictureOf(null))).toContain('</svg>');
});

test('a name that changes changes few lines of a drawing in text', () => {
  const text = (name: string) =>
    mermaidOf(
      pictureOf({
        resources: [...Array(20).keys()].map((at) => ({ type: 'A.B/things', name: at === 7 ? name : `thing${at}` })),
      }),
    );
  const [before, after] = [text('one').split('\n'), text('two').split('\n')];
  expect(after.filter((line) => !before.includes(line))).toHaveLength(1);
});
