import type { Declaration } from '../resources/declaration.ts';
import { type RenderedTemplate, renderGroup, type TemplateParts } from './group-template.ts';
import { renderPlaced } from './rendered-resource.ts';
import { renderAround, renderScoped } from './scoped-template.ts';

export type { RenderedTemplate, TemplateParts } from './group-template.ts';

/** The template, in canonical order: that of the group, or one of the subscription around it. */
export function renderTemplate(parts: TemplateParts): RenderedTemplate {
  const around = parts.declarations.filter(({ atSubscription }) => atSubscription === true);
  if (around.length === 0) return templateOfGroup(parts);
  const inGroup = {
    ...parts,
    declarations: parts.declarations.filter(({ atSubscription }) => atSubscription !== true),
  };
  return renderAround(around, templateOfGroup(inGroup), inGroup);
}

/** What is deployed elsewhere stands in nested deployments: most templates have none, and do without what makes them. */
function templateOfGroup(parts: TemplateParts): RenderedTemplate {
  const { declarations } = parts;
  return renderGroup(parts, declarations.some(isElsewhere) ? renderScoped(parts) : declarations.map(renderPlaced));
}

function isElsewhere({ scope = {} }: Declaration): boolean {
  return Object.values(scope).some((part) => part !== undefined && part !== false);
}
