// Reads the OpenAPI document of a running product and sends each operation what the document says it takes, and what it does not take.
// An answer with a status, a type or a body that the document does not know is a finding, and so is whatever broke on the server's side.
// node fuzz.mjs URL TOKEN [REQUESTS-OF-AN-OPERATION] [SEED] [SECONDS]
import fc from 'fast-check';
import { Contract } from './contract.mjs';
import { Known } from './known.mjs';
import { requests } from './requests.mjs';

const [url, token, runs = '60', seed = '1', seconds = '540'] = process.argv.slice(2);
const authorization = `Bearer ${token}`;
const read = async (path) => (await fetch(url + path, { headers: { authorization } })).json();
const contract = new Contract(await read('/v3/api-docs'));
const known = new Known((await read('/api/tokens')).data.map((each) => each.id));
const end = Date.now() + Number(seconds) * 1000;
const statuses = {};
let sent = 0;
let findings = 0;

async function ask(operation, request) {
  const answer = await fetch(url + request.path, {
    method: operation.method.toUpperCase(),
    headers: { authorization, ...request.headers },
    body: request.body,
    redirect: 'manual',
  });
  const text = await answer.text();
  sent += 1;
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  known.learn(operation, answer.status, text);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text };
}

async function fuzz(operation) {
  const property = fc.asyncProperty(requests(operation, contract, known), async (make) => {
    const request = make();
    const answer = await ask(operation, request);
    const wrong = contract.wrong(operation, answer);
    if (wrong) {
      throw new Error(`${wrong}\n  sent ${request.path} ${JSON.stringify(request.headers)} ${request.body ?? ''}\n  got ${answer.status} ${answer.text.slice(0, 600)}`);
    }
  });
  const left = end - Date.now();
  const result = await fc.check(property, {
    numRuns: Number(runs), seed: Number(seed), interruptAfterTimeLimit: Math.max(left, 1), markInterruptAsFailure: false,
  });
  if (result.failed) {
    findings += 1;
    const fault = result.errorInstance;
    console.log(`${operation.method.toUpperCase()} ${operation.path}: ${fault?.message ?? result.error}\n  again with the seed ${result.seed}, path ${result.counterexamplePath}`);
  }
}

// First what is there is read; then it is changed, and read again; and what takes away comes last.
const operations = contract.operations();
const reading = operations.filter((each) => each.method === 'get');
for (const operation of [
  ...reading,
  ...['post', 'put', 'patch'].flatMap((method) => operations.filter((each) => each.method === method)),
  ...reading,
  ...operations.filter((each) => each.method === 'delete'),
]) {
  await fuzz(operation);
}
console.log(`${sent} requests to ${operations.length} operations, by status: ${Object.entries(statuses).map(([status, times]) => `${status} ${times}`).join(', ')}`);
if (Date.now() > end) {
  console.log('The time was over before all was sent.');
  process.exitCode = 1;
}
console.log(findings === 0 ? 'Nothing was found.' : `${findings} operations answered what the document does not know.`);
process.exitCode ||= findings === 0 ? 0 : 1;
