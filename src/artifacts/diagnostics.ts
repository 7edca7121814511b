import { type Diagnostic, rootPath, type Severity } from '../diagnostics/diagnostic.ts';
import type { FileStat } from './file-system.ts';

/** Something else stands where a file or folder of ours belongs. */
export function blockedDiagnostic(path: string, found: FileStat['type'], wanted: 'file' | 'folder'): Diagnostic {
  if (found === 'link') {
    return error(
      'AML5004',
      `${path} is a symbolic link; nothing is written through it`,
      'Delete the link and run again.',
    );
  }
  const what = { file: 'a file', folder: 'a folder', other: 'neither a file nor a folder' }[found];
  return error(
    'AML5007',
    `${path} is ${what}, and a ${wanted} is needed there`,
    'Move it away, or choose another folder.',
  );
}

export function handEditedDiagnostic(path: string): Diagnostic {
  return error(
    'AML5002',
    `${path} was edited by hand since it was written`,
    'Put the change into the spec, or give up the edit with --force.',
  );
}

export function conflictDiagnostic(path: string): Diagnostic {
  return error(
    'AML5012',
    `${path} holds the marks of a merge conflict`,
    'Settle the conflict in the spec, then write the files anew with --force.',
  );
}

export function foreignDiagnostic(path: string): Diagnostic {
  return error(
    'AML5003',
    `${path} exists, and was not written by this program`,
    'Move it away, or replace it with --force.',
  );
}

export function brokenManifestDiagnostic(path: string, problem: string, severity: Severity): Diagnostic {
  return {
    ...error(
      'AML5008',
      `${path} is not a manifest of this program: ${problem}`,
      'Delete or restore it, or replace it with --force.',
    ),
    severity,
  };
}

export function inputFileDiagnostic(path: string): Diagnostic {
  return error(
    'AML5006',
    `${path} is one of the files that the output is made from`,
    'Choose another folder with --out.',
  );
}

export function lockedDiagnostic(path: string, pid: number | undefined): Diagnostic {
  const holder = pid === undefined ? 'another run' : `another run (process ${pid})`;
  return error(
    'AML5009',
    `${holder} is writing to the same folder and holds ${path}`,
    'Wait for it to end. If there is no such run, delete that folder.',
  );
}

export function notRestoredDiagnostic(path: string, backup: string | undefined): Diagnostic {
  const where = backup === undefined ? '' : `; its old content is in ${backup}`;
  return error(
    'AML5011',
    `${path} could not be put back after the failure${where}`,
    'Mend the cause, then run again with --force: that writes the whole set.',
  );
}

function error(code: Diagnostic['code'], message: string, hint: string): Diagnostic {
  return { code, severity: 'error', path: rootPath, message, hint };
}
