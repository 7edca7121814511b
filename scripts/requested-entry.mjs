/** What `dist/requested.cjs` gives: all that is about files that are made on request only. */
export { checkRequests } from '../src/artifacts/requested/check-requests.ts';
export { requestedFiles } from '../src/artifacts/requested/requested-files.ts';
export { requestsOf } from '../src/artifacts/requested/requests.ts';
export { requestedPartial } from '../src/render/requested-partials.ts';
