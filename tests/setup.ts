import { afterAll } from 'vitest';
import { clearHomes } from './e2e/home.ts';

afterAll(clearHomes);
