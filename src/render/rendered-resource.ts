import type { SpecPath } from '../diagnostics/diagnostic.ts';
import type { JsonObject } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { ArmResource, PlacedResource } from '../model/template.ts';
import type { Declaration } from '../resources/declaration.ts';
import { canonicalResource, merge, prune } from './canonical-json.ts';
import { renderJson } from './engine.ts';
import { printView } from './print-view.ts';

/** A resource of the template, and what a template inside it has. */
export interface RenderedResource {
  readonly resource: ArmResource;
  readonly origin: SpecPath;
  readonly inner?: readonly PlacedResource[];
}

/** A resource with its place in the template, and those inside it. */
export function placeResource(
  { resource, origin, inner = [] }: RenderedResource,
  position: number,
): readonly PlacedResource[] {
  const place = `resources[${position}]`;
  const nested = inner.map((placed) => ({ ...placed, place: `${place}.properties.template.${placed.place}` }));
  return [{ resource, place, origin }, ...nested];
}

/** A resource as its partial has it, in canonical order. */
export function renderPlaced(declaration: Declaration): RenderedResource {
  return { resource: renderResource(declaration), origin: declaration.origin };
}

function renderResource(declaration: Declaration): ArmResource {
  const { partial, view, properties } = declaration;
  const pruned = prune(renderJson(`arm/${partial}`, printView(view))) as JsonObject;
  const own = properties && printExpression(properties);
  const whole = own === undefined ? pruned : { ...pruned, properties: merge(pruned['properties'], own) };
  return canonicalResource(whole) as ArmResource;
}
