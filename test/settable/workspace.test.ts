import { describeTypes } from './every-type.ts';

describeTypes((type) => type === 'workspaces' || type.startsWith('registries'));
