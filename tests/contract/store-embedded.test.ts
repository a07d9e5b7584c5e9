import { openTestDatabase } from '../helpers/embedded-database.ts';
import { describeStore } from './store.contract.ts';

describeStore('the embedded database', openTestDatabase);
