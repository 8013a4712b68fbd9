import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, 'planted');
const patches = readdirSync(folder).filter((file) => file.endsWith('.patch'));

describe('the bugs by which the model test is tested', () => {
  it('are there', () => expect(patches.length).toBeGreaterThanOrEqual(5));

  it.each(patches)('%s can still be planted', (patch) => {
    const project = join(import.meta.dirname, '../..');
    execFileSync('git', ['apply', '--check', join(folder, patch)], { cwd: project, stdio: 'pipe' });
  });
});
