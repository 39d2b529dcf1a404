// Told at the end of a process, in its last line on standard error: the most memory it held, in KiB.
const { writeSync } = require('node:fs');
process.on('exit', () => writeSync(2, `\n${process.resourceUsage().maxRSS}`));
