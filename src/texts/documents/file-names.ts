/** Words of file names: letters and hyphens only, so that they are safe in a header and on every file system. */
export const FILE_NAMES = {
  minutes: 'verbale',
  draft: 'bozza',
  register: 'registro',
  sheet: 'foglio-presenze',
  attendance: 'presenze-comuni',
  projects: 'progetti-condivisi',
  personalData: 'dati-personali',
  practices: 'buone-prassi',
  publications: 'notizie-da-pubblicare',
  retention: 'resoconto-conservazione',
  ordinary: 'seduta-ordinaria',
  urgent: 'seduta-urgente',
} as const;
