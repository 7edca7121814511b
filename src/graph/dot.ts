import type { Box, Edge, Picture } from './picture.ts';

/**
 * The picture in DOT, for Graphviz. A box with others inside is a cluster; edges end at its border.
 * @see https://graphviz.org/doc/info/lang.html
 */
export function dotOf({ title, frames, edges, notes }: Picture): string {
  const boxes = frames.flatMap((frame) => frame.boxes);
  const lines = [
    `digraph ${quoted(title)} {`,
    '  compound=true',
    ...(notes.length === 0 ? [] : [`  label=${quoted(`Not drawn: ${notes.join(', ')}`)}`]),
    '  node [shape=box, style=rounded, fontname="Helvetica"]',
    '  graph [fontname="Helvetica", style=rounded]',
    ...frames.flatMap((frame) => [
      `  subgraph cluster_${frame.key} {`,
      `    label=${quoted(frame.title)}`,
      '    style=dotted',
      ...frame.boxes.flatMap((box) => boxLines(box, '    ')),
      '  }',
    ]),
    ...edges.map((edge) => `  ${edgeLine(edge, boxes)}`),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function boxLines(box: Box, indent: string): readonly string[] {
  const label = quoted([box.title, box.type, ...box.details].filter((text) => text !== '').join('\n'));
  if (box.children.length === 0)
    return [`${indent}${box.key} [label=${label}${box.existing ? ', style="rounded,dashed"' : ''}]`];
  return [
    `${indent}subgraph cluster_${box.key} {`,
    `${indent}  label=${label}`,
    ...(box.existing ? [`${indent}  style="rounded,dashed"`] : []),
    ...box.children.flatMap((child) => boxLines(child, `${indent}  `)),
    `${indent}}`,
  ];
}

/** DOT joins nodes only; `lhead` and `ltail` cut the line at the border of a cluster. */
function edgeLine({ from, to, kind }: Edge, boxes: readonly Box[]): string {
  const [tail, head] = [endOf(from, boxes), endOf(to, boxes)];
  const attributes = [
    ...(tail === from ? [] : [`ltail=cluster_${from}`]),
    ...(head === to ? [] : [`lhead=cluster_${to}`]),
    ...(kind === 'private' ? ['style=dashed', 'label="private endpoint"'] : []),
  ];
  return `${tail} -> ${head}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`}`;
}

function endOf(key: string, boxes: readonly Box[]): string {
  const inner = (box: Box): string => (box.children[0] === undefined ? box.key : inner(box.children[0]));
  const box = boxes.find((one) => one.key === key);
  return box === undefined ? key : inner(box);
}

/** Within quotes DOT reads only `\` and `"` otherwise. A line end is `\n`. */
function quoted(text: string): string {
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\r\n|[\r\n]/g, '\\n')}"`;
}
