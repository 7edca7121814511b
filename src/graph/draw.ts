import { evaluateTemplate } from '../evaluate/evaluate-template.ts';
import type { JsonObject, JsonValue } from '../model/expression.ts';
import { dotOf } from './dot.ts';
import { makePicture } from './make-picture.ts';
import { mermaidOf } from './mermaid.ts';
import type { Picture } from './picture.ts';
import { svgOf } from './svg.ts';

export type DrawingFormat = 'svg' | 'mermaid' | 'dot';

/** What the template of a file deploys, drawn. Parameters have their defaults, names those of the public cloud. */
export function drawTemplate(template: JsonValue, file: string, format: DrawingFormat): string {
  return drawn(pictureOf(template, file), format);
}

/** The pictures of an output folder. */
export function pictureFiles(template: JsonObject, file: string): ReadonlyMap<string, string> {
  const picture = pictureOf(template, file);
  return new Map([
    ['architecture.svg', svgOf(picture)],
    ['architecture.mmd', mermaidOf(picture)],
  ]);
}

function pictureOf(template: JsonValue, file: string): Picture {
  const evaluated = evaluateTemplate(template, { context: { cloud: 'AzureCloud' } });
  return makePicture(evaluated, `Architecture of ${file.replace(/\.[^.]*$/, '')}`);
}

function drawn(picture: Picture, format: DrawingFormat): string {
  switch (format) {
    case 'svg':
      return svgOf(picture);
    case 'mermaid':
      return mermaidOf(picture);
    case 'dot':
      return dotOf(picture);
  }
}
