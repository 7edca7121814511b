import type { Box, Edge, Picture } from './picture.ts';

/**
 * The picture as a Mermaid flowchart, which GitHub, GitLab and Azure DevOps draw.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaidOf({ title, frames, edges, notes }: Picture): string {
  const lines = [
    'flowchart TB',
    `  accTitle: ${oneLine(title)}`,
    ...(notes.length === 0 ? [] : [`  %% Not drawn: ${oneLine(notes.join(', '))}`]),
    ...frames.flatMap((frame) => [
      `  subgraph ${frame.key}[${quoted(frame.title)}]`,
      ...frame.boxes.flatMap((box) => boxLines(box, '    ')),
      '  end',
    ]),
    ...edges.map((edge) => `  ${edgeLine(edge)}`),
    '  classDef existing stroke-dasharray: 6 4',
    ...existingIn(frames.flatMap(({ boxes }) => boxes)).map((key) => `  class ${key} existing`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A box with others inside is a subgraph; what is otherwise a line of it is part of the label. */
function boxLines(box: Box, indent: string): readonly string[] {
  const label = quoted([box.title, box.type, ...box.details].filter((text) => text !== '').join('\n'));
  if (box.children.length === 0) return [`${indent}${box.key}[${label}]`];
  return [
    `${indent}subgraph ${box.key}[${label}]`,
    ...box.children.flatMap((child) => boxLines(child, `${indent}  `)),
    `${indent}end`,
  ];
}

const edgeLine = ({ from, to, kind }: Edge): string =>
  kind === 'private' ? `${from} -. private endpoint .-> ${to}` : `${from} --> ${to}`;

function existingIn(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap(({ key, existing, children }) => [...(existing ? [key] : []), ...existingIn(children)]);
}

/** What of ASCII is no letter, digit or plain mark is its number: Mermaid reads markup, HTML and keywords in labels. */
function quoted(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll(/[^A-Za-z0-9 .,:_/{}()+\-\u00A1-\u2027\u202A-\uFFFD]/g, numbered));
  return `"${lines.join('<br/>')}"`;
}

const numbered = (character: string): string => `#${character.codePointAt(0)};`;

/** A line of its own, in which Mermaid takes all but line ends and semicolons as they are. */
const oneLine = (text: string): string => text.replaceAll(/[\s;#%{}]+/g, ' ').trim();
