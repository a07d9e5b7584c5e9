import { buildTab, isTabBuilt } from './tab-build.ts';

// `--if-needed`: before a start, so that one command on a bare machine shows the pages too.
const ifNeeded = process.argv.includes('--if-needed');
if (!ifNeeded || !(await isTabBuilt())) {
  try {
    await buildTab();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (!ifNeeded || !missing) throw error;
    // Installed without development packages: what was built before is served, or no pages.
    process.stderr.write(
      'The pages of the tab are as they were built: `npm run build` needs the development packages.\n',
    );
  }
}
