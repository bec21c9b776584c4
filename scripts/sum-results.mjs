/**
 * Adds up the results in a folder and ends with the line `N passed, N failed`.
 * `suite-*.json` are Jest's reports, `step-*.json` are `{ passed, failed }` of steps that are not tests.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The first lines of what a test said as it failed: the end of a long log is what people read. */
const reason = ({ failureMessages }) =>
  failureMessages
    .flatMap((message) => message.split('\n').slice(0, 12))
    .map((line) => `    ${line}`)
    .join('\n');

const [folder = '.'] = process.argv.slice(2);
let passed = 0;
let failed = 0;

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  if (file.startsWith('step-')) {
    passed += report.passed;
    failed += report.failed;
    if (report.failed > 0) console.log(`failed: ${file}`);
    continue;
  }
  passed += report.numPassedTests;
  // A file that did not even load holds no tests to count, yet it has failed.
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  for (const suite of report.testResults) {
    if (suite.status !== 'passed')
      console.log(`failed: ${file}: ${path.relative(process.cwd(), suite.name)}`);
    if (suite.assertionResults.length === 0) console.log(suite.message);
    for (const test of suite.assertionResults) {
      if (test.status === 'failed') console.log(`  ${test.fullName}\n${reason(test)}`);
    }
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
