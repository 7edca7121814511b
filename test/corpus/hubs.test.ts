import { describeCases } from './describe-cases.ts';
import { hubCases } from './hub-cases.ts';

describeCases('a hub of the quickstarts and ours', hubCases);
