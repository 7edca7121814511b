import { describeTypes } from './every-type.ts';

describeTypes((type) => /^workspaces\/(jobs|schedules)$/.test(type));
