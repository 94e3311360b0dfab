// Loaded into a measured command (`node --import`): on exit it tells the largest resident memory on stderr.
process.on('exit', () => {
  process.stderr.write(`\npeak-memory-mb ${(process.resourceUsage().maxRSS / 1024).toFixed(0)}\n`);
});
