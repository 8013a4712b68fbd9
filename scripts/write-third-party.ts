import { writeFileSync } from 'node:fs';
import { thirdPartyPage } from './third-party.ts';

writeFileSync('THIRD-PARTY.md', thirdPartyPage());
