import type { FileAddress } from '../../src/domain/view/files-view.ts';
import type { View } from '../../src/domain/view/view.ts';
import { aSitting, networkId } from './card-views.ts';

/** The cards that give addresses of files. */
export function goldenFiles(): Record<string, View> {
  return {
    'register-files': {
      view: 'register_files',
      sitting: aSitting({ phase: 'over' }),
      files: [address('pdf'), address('xlsx'), address('csv')],
    },
    'attendance-files': {
      view: 'attendance_files',
      networkId,
      year: 2027,
      sittings: 3,
      files: [address('xlsx'), address('csv')],
    },
  };
}

function address(format: FileAddress['format']): FileAddress {
  return { format, url: `https://bot.example.com/files/f-1/segreto-di-prova/file.${format}` };
}
