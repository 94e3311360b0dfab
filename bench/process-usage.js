// Loaded into a measured command (`node --import`): on exit it tells the largest resident memory and the CPU time on stderr.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\npeak-memory-mb ${(maxRSS / 1024).toFixed(0)}\n`);
  process.stderr.write(`cpu-seconds ${((userCPUTime + systemCPUTime) / 1e6).toFixed(3)}\n`);
});
