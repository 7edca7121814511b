import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { type DashboardPreset, dashboardPreset, dashboardPresetNames } from '../model/dashboard-presets.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/dashboard-tile.ts';

type Words = Omit<Spec.DashboardTile, 'type' | 'position' | 'inputs'>;
type Position = NonNullable<Spec.DashboardTile['position']>;

/** What one tile of a dashboard shows. */
export interface DashboardTile {
  readonly type: Spec.DashboardTile['type'];
  readonly settings: Members<Words>;
  /** Where it is; after the one before if the spec does not say. */
  readonly position: Members<Position> | undefined;
  /** The portal's inputs in the place of those that are made. */
  readonly inputs: { readonly [name: string]: Expression };
}

type TileSpec = DashboardPreset | Spec.DashboardTile;

/** The tiles of a spec; the usual ones where it says nothing of tiles. */
export function tilesFromSpec(
  spec: readonly TileSpec[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly DashboardTile[] {
  return (spec ?? dashboardPresetNames).map((item, position) =>
    typeof item === 'string' ? presetTile(item) : tileFromSpec(item, childPath(path, position), reader),
  );
}

function presetTile(name: DashboardPreset): DashboardTile {
  const settings = Object.fromEntries(
    Object.entries(dashboardPreset(name)).map(([key, given]) => [key, literal(given)]),
  );
  return { type: 'query', settings, position: undefined, inputs: {} };
}

function tileFromSpec(
  { type, position, inputs, ...words }: Spec.DashboardTile,
  path: SpecPath,
  reader: SpecReader,
): DashboardTile {
  return {
    type,
    settings: reader.members<Words>(words, path),
    position: position && reader.members(position, childPath(path, 'position')),
    inputs: inputsFromSpec(inputs ?? {}, childPath(path, 'inputs'), reader),
  };
}

function inputsFromSpec(inputs: Readonly<Record<string, unknown>>, path: SpecPath, reader: SpecReader) {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, given]) => [name, reader.expression(given, childPath(path, name))]),
  );
}

/** Whether a tile shows logs. */
export function showsLogs(spec: readonly TileSpec[] | undefined): boolean {
  return spec === undefined || spec.some((item) => typeof item === 'string' || item.type === 'query');
}
