// The OpenAPI document as a contract: its operations, and whether an answer is one of those that it names.
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export class Contract {
  constructor(document) {
    this.document = document;
    this.ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
    formats(this.ajv);
    this.ajv.addSchema(document, 'api');
    this.checks = new Map();
  }

  operations() {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      METHODS.filter((method) => methods[method]).map((method) => ({ path, method, ...methods[method] })));
  }

  resolved(schema) {
    return schema?.$ref ? schema.$ref.slice(2).split('/').reduce((at, name) => at[name], this.document) : schema ?? {};
  }

  /** What is wrong with an answer; nothing where the document knows it. */
  wrong(operation, answer) {
    if (answer.status >= 500 && answer.status !== 503) {
      return `status ${answer.status}`;
    }
    const response = operation.responses[answer.status];
    if (!response) {
      return `status ${answer.status} is not in the document`;
    }
    const type = answer.type.split(';')[0];
    const content = this.resolved(response).content;
    if (!content) {
      return answer.text === '' ? undefined : `a body where the document has none for ${answer.status}`;
    }
    if (!content[type]) {
      return `the type “${type}” is not in the document for ${answer.status}`;
    }
    return type.endsWith('json') ? this.wrongBody(operation, answer, type) : undefined;
  }

  wrongBody(operation, answer, type) {
    let body;
    try {
      body = JSON.parse(answer.text);
    } catch {
      return 'a body that is no JSON';
    }
    const check = this.check(operation, answer.status, type);
    return check(body) ? undefined : `a body that differs: ${this.ajv.errorsText(check.errors)}`;
  }

  check(operation, status, type) {
    const escaped = (name) => encodeURIComponent(String(name).replaceAll('~', '~0').replaceAll('/', '~1'));
    const response = operation.responses[status];
    const start = response.$ref
      ? response.$ref.slice(2).split('/')
      : ['paths', escaped(operation.path), operation.method, 'responses', status];
    const place = `api#/${[...start, 'content', escaped(type), 'schema'].join('/')}`;
    if (!this.checks.has(place)) {
      this.checks.set(place, this.ajv.compile({ $ref: place }));
    }
    return this.checks.get(place);
  }
}
