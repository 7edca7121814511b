import { describeCases } from './describe-cases.ts';
import { subResourceCases } from './sub-resource-cases.ts';

describeCases('a real template that adds to a workspace and ours', subResourceCases);
