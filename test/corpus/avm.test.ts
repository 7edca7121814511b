import { avmCases } from './avm-cases.ts';
import { describeCases } from './describe-cases.ts';

describeCases('a verified module of Microsoft and ours', avmCases, 60);
