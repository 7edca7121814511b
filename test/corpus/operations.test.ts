import { describeCases } from './describe-cases.ts';
import { operationsCases } from './operations-cases.ts';

describeCases('what watches and opens a workspace, and ours', operationsCases);
