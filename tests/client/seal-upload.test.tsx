import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SealPage } from '../../client/features/guild-texts/seal-page.tsx';
import { aJpeg, aPng } from '../support/image-files.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const ADMIN = { ...officeViewer, role: 'GUILD_ADMIN', company: null } as const;

async function choose(file: File): Promise<HTMLElement> {
  playServer({ GuildSeals: () => ({ data: { guildSeals: [] } }) });
  renderScreen(<SealPage />, { viewer: ADMIN });
  const input = await screen.findByLabelText('選擇圖檔', { selector: 'input' });
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await Promise.resolve();
  });
  return input;
}

describe('choosing the image of the seal', () => {
  const png = aPng(300, 300);
  const altered = Buffer.from(png);
  altered[png.length - 20] = (png[png.length - 20] ?? 0) ^ 0x10;

  it.each([
    ['a PNG that broke off', png.subarray(0, png.length - 20), 'seal.png'],
    ['a PNG that was altered on its way', altered, 'seal.png'],
    ['a JPEG that broke off', aJpeg(300, 300).subarray(0, -4), 'seal.jpg'],
  ])('%s is refused at its field', async (_name, bytes, name) => {
    const input = await choose(new File([new Uint8Array(bytes)], name));
    expect(await screen.findByRole('alert')).toHaveTextContent('這個圖檔不完整或已損壞');
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(/請重新取得原檔/u);
    expect(screen.getByRole('button', { name: '選擇圖檔' })).toHaveAccessibleDescription(/不完整/u);
    expect(screen.queryByRole('button', { name: '換成這個印章' })).not.toBeInTheDocument();
  });
});
