import { describeCases } from './describe-cases.ts';
import { workspaceCases } from './workspace-cases.ts';

describeCases('a workspace of the quickstarts and ours', workspaceCases);
