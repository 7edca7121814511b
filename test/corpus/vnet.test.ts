import { describeCases } from './describe-cases.ts';
import { vnetCases } from './vnet-cases.ts';

describeCases('a real private workspace and ours', vnetCases, 60);
