import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate.ts';
import { type Deployment, readBody, refusalOf } from './deployment.ts';

/** Azure as a client of deployments sees it: signs anybody in and takes every deployment that is right, and does nothing. */
export interface FakeAzure {
  /** `https://localhost:…` */
  readonly url: string;
  /** The certificate to trust. */
  readonly caFile: string;
  /** The deployments that came and were not refused, since the last call of this. */
  readonly take: () => readonly Deployment[];
  /** What was asked for and there is not, since the start. */
  readonly unknown: readonly string[];
  readonly close: () => Promise<void>;
}

export const tenantId = '11111111-1111-1111-1111-111111111111';
const subscriptionId = '22222222-2222-2222-2222-222222222222';

interface Answer {
  readonly status: number;
  readonly body: object;
}

const ok = (body: object): Answer => ({ status: 200, body });

/** Starts one on a free port of this machine; `folder` takes its certificate. */
export async function startFakeAzure(folder: string): Promise<FakeAzure> {
  const { key, cert, file } = await makeCertificate(folder);
  const deployments: Deployment[] = [];
  const unknown: string[] = [];
  const server = createServer({ key, cert }, async (request, response) => {
    const body = await textOf(request);
    const { status, body: answer } = answerTo(request, body, { url: urlOf(server.address()), deployments, unknown });
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: urlOf(server.address()),
    caFile: file,
    take: () => deployments.splice(0),
    unknown,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const urlOf = (address: AddressInfo | string | null): string =>
  `https://localhost:${typeof address === 'object' ? address?.port : address}`;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

interface State {
  readonly url: string;
  readonly deployments: Deployment[];
  readonly unknown: string[];
}

function answerTo({ method = '', url = '' }: IncomingMessage, body: string, state: State): Answer {
  const path = url.replace(/\?.*/, '');
  const known = signIn(path, state.url) ?? accounts(path) ?? deploymentAnswer(method, path, body, state);
  if (known !== undefined) return known;
  state.unknown.push(`${method} ${url}`);
  return { status: 404, body: { error: { code: 'NotFound', message: `there is no ${path}` } } };
}

/** An authority of the kind that clients take as it is: of others they ask Microsoft first whether they are real. */
function signIn(path: string, url: string): Answer | undefined {
  const authority = `${url}/adfs`;
  switch (path) {
    case '/adfs/.well-known/openid-configuration':
      return ok({
        issuer: authority,
        authorization_endpoint: `${authority}/oauth2/authorize`,
        token_endpoint: `${authority}/oauth2/token`,
      });
    case '/adfs/oauth2/token':
      return ok({ access_token: 'not-a-token', token_type: 'Bearer', expires_in: 3600 });
    case '/metadata/endpoints':
      return ok({ graphEndpoint: url, authentication: { loginEndpoint: authority, audiences: [url] } });
    default:
      return undefined;
  }
}

function accounts(path: string): Answer | undefined {
  if (path !== '/subscriptions') return undefined;
  const id = `/subscriptions/${subscriptionId}`;
  return ok({ value: [{ id, subscriptionId, tenantId, displayName: 'made up', state: 'Enabled' }] });
}

const deploymentPath =
  /^\/subscriptions\/[^/]+(?<group>\/resourcegroups\/[^/]+)?\/providers\/Microsoft\.Resources\/deployments\/(?<name>[^/]+)(?:\/(?<verb>validate|whatIf))?$/i;

function deploymentAnswer(method: string, path: string, body: string, { deployments }: State): Answer | undefined {
  const { group, name = '', verb } = deploymentPath.exec(path)?.groups ?? {};
  const action = verb === 'validate' || verb === 'whatIf' ? verb : 'create';
  if (name === '' || method !== (action === 'create' ? 'PUT' : 'POST')) return undefined;
  const deployment: Deployment = { scope: group === undefined ? 'sub' : 'group', action, name, ...readBody(body) };
  const refusal = refusalOf(deployment);
  if (refusal !== undefined) return { status: 400, body: { error: refusal } };
  deployments.push(deployment);
  if (action === 'whatIf') return ok({ status: 'Succeeded', properties: { changes: [] } });
  const { mode } = deployment;
  return ok({ id: path, name, properties: { mode, provisioningState: 'Succeeded', outputResources: [] } });
}
