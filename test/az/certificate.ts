import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A key and a certificate for `localhost` which is its own authority. */
interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** The file to trust. */
  readonly file: string;
}

/** Makes one in `folder`, for two days. Node makes keys but no certificates, hence the program that makes both. */
export async function makeCertificate(folder: string): Promise<Certificate> {
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'ca.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  await promisify(execFile)('openssl', ['req', ...kind, ...names, '-keyout', keyFile, '-out', file]);
  return { key: await readFile(keyFile, 'utf8'), cert: await readFile(file, 'utf8'), file };
}
