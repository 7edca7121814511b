import { describeCases } from './describe-cases.ts';
import { landingZoneCases } from './landing-zone-cases.ts';

describeCases('a real landing zone and ours', landingZoneCases, 60);
