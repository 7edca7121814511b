import type { PropertyChange, ResourceChange, SignatureChange } from '../../diff/change.ts';
import { pathText } from '../../diff/change.ts';
import { isSameSide } from '../../diff/compare-sides.ts';
import { countsOf, type DiffReport } from './diff-report.ts';

/** The whole comparison as one JSON document. */
export function diffJson(report: DiffReport): string {
  const { before, after, kinds, sections, parameterFiles, templates } = report;
  const document = {
    before: { name: before, kind: kinds[0] },
    after: { name: after, kind: kinds[1] },
    same: isSameSide(report),
    summary: countsOf(report),
    sections: sections.map(({ title, diff }) => ({
      title,
      resources: diff.resources.map(resourceJson),
      parameters: diff.parameters.map(signatureJson),
      outputs: diff.outputs.map(signatureJson),
      incomplete: diff.incomplete,
    })),
    templates,
    parameterFiles: parameterFiles.map(({ kind, name, changes }) => ({
      name,
      change: kind,
      properties: changes.map(propertyJson),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function resourceJson({ kind, type, name, id, was, changes, marks }: ResourceChange) {
  return {
    change: kind,
    type,
    name,
    ...(was && { was }),
    id,
    findings: marks,
    properties: changes.map(propertyJson),
  };
}

const signatureJson = ({ kind, name, changes, marks }: SignatureChange) => ({
  change: kind,
  name,
  findings: marks,
  properties: changes.map(propertyJson),
});

const propertyJson = ({ path, kind, before, after, marks }: PropertyChange) => ({
  path: pathText(path),
  change: kind,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
  findings: marks,
});
