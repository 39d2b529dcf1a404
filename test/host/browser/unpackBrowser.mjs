// Unpacks the browser of @sparticuz/chromium into TMPDIR and prints the path of its executable.
// A process of its own, since the package writes to the temporary folder and changes the environment; it adds
// its shared libraries only where it believes to run on that platform.
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
process.stdout.write(await chromium.executablePath());
