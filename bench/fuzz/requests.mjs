// Requests of an operation as values of fast-check: mostly what the document says it takes, and now and then anything else.
import fc from 'fast-check';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

const anything = fc.oneof(
  fc.constantFrom(null, '', ' ', '0', -1, 0, 1e308, 2147483648, true, [], {}, '\u0000', '\ud800', '🐕', 'a'.repeat(300), '2026-02-30',
    '00000000-0000-0000-0000-000000000000', '../..', '%', "' or 1=1 --", '{{x}}'),
  fc.string({ maxLength: 40, unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 }));

/** A function that makes the request when it is sent, since only then it is known which ids there are. */
export function requests(operation, contract, known) {
  const parameters = operation.parameters ?? [];
  const parts = Object.fromEntries(parameters.map((parameter) => [key(parameter), values(parameter, contract)]));
  const content = operation.requestBody?.content?.['application/json'];
  return fc.record({
    parts: fc.record(parts),
    left: fc.array(fc.nat(), { minLength: parameters.length, maxLength: parameters.length }),
    number: fc.nat(10_000),
    body: content ? body(content, contract) : fc.constant(undefined),
  }).map((drawn) => () => made(operation, parameters, drawn, known));
}

function made(operation, parameters, drawn, known) {
  const headers = {};
  const query = new URLSearchParams();
  let path = operation.path;
  parameters.forEach((parameter, place) => {
    let value = drawn.parts[key(parameter)];
    if (parameter.in === 'path') {
      path = path.replace(`{${parameter.name}}`, encodeURIComponent(reached(operation, parameter, value, drawn.number, known)));
    } else if (parameter.required || drawn.left[place] % 3 === 0) {
      if (parameter.in === 'query') {
        value = typeof value === 'object' && value?.known ? known.one(parameter.name, drawn.number) ?? value.else : value;
        query.append(parameter.name, worded(value));
      } else if (/^[\x21-\x7e]*$/.test(worded(value))) {
        headers[parameter.name] = worded(value);
      }
    }
  });
  // A change is refused without a version; most of what is to be found lies behind that.
  if (parameters.some((each) => each.name === 'If-Match') && drawn.number % 8 > 0) {
    headers['If-Match'] = '*';
  }
  const request = { path: query.size ? `${path}?${query}` : path, headers };
  if (drawn.body !== undefined) {
    headers['content-type'] = 'application/json';
    request.body = drawn.body.raw ?? JSON.stringify(filled(drawn.body.json, drawn.number, known));
  }
  return request;
}

function reached(operation, parameter, value, number, known) {
  if (!value?.known) {
    return worded(value) || '-';
  }
  const place = operation.path.slice(0, operation.path.indexOf(`/{${parameter.name}}`));
  return known.one(place, number) ?? known.one(parameter.name, number) ?? known.one(`${parameter.name}_id`, number)
    ?? known.any(number) ?? value.else;
}

/** Well-formed text with half a surrogate pair can be in JSON, but in no address. */
function worded(value) {
  return (typeof value === 'string' ? value : JSON.stringify(value) ?? '').toWellFormed?.() ?? String(value).replace(/[\ud800-\udfff]/g, '');
}

function key(parameter) {
  return `${parameter.in} ${parameter.name}`;
}

function values(parameter, contract) {
  const schema = contract.resolved(parameter.schema);
  const known = fc.uuid().map((other) => ({ known: true, else: other }));
  const isTold = parameter.name === 'cursor' || schema.format === 'uuid' || (parameter.in === 'path' && schema.type === 'string');
  const valid = isTold ? known : schema.type === 'integer' ? fc.oneof(fc.integer({ min: 1, max: 3 }), of(schema, contract, 0)) : of(schema, contract, 0);
  return fc.oneof({ weight: 6, arbitrary: valid }, { weight: 1, arbitrary: anything });
}

/** What the document says, be it by its schema or by its example, which mostly is something that one would send. */
function body(content, contract) {
  const example = content.example ?? Object.values(content.examples ?? {})[0]?.value;
  const described = of(content.schema, contract, 0);
  const valid = example === undefined ? described : fc.oneof({ weight: 2, arbitrary: fc.constant(withoutIds(example)) }, described);
  const wrong = fc.tuple(valid, fc.nat(), anything).map(([json, place, other]) => changed(json, place, other));
  return fc.oneof(
    { weight: 6, arbitrary: valid.map((json) => ({ json })) },
    { weight: 4, arbitrary: wrong.map((json) => ({ json })) },
    { weight: 1, arbitrary: anything.map((json) => ({ json })) },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '[]', 'null', '{"a":1,"a":2}', '\u0000').map((raw) => ({ raw })) });
}

/** An example's ids are those of another organization. */
function withoutIds(json) {
  if (Array.isArray(json)) {
    return json.map(withoutIds);
  }
  if (json && typeof json === 'object') {
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withoutIds(value)]));
  }
  return typeof json === 'string' && ID.test(json) ? { known: true, else: json } : json;
}

/** The same with another value in one field. */
function changed(json, place, other) {
  const names = json && typeof json === 'object' ? Object.keys(json) : [];
  if (names.length === 0) {
    return other;
  }
  const name = names[place % names.length];
  const copy = Array.isArray(json) ? [...json] : { ...json };
  copy[name] = place % 3 === 0 && typeof json[name] === 'object' ? changed(json[name], place >> 2, other) : other;
  return copy;
}

/** Ids of what is there, in the fields that name them. */
function filled(json, number, known, name = '') {
  if (Array.isArray(json)) {
    return json.map((each, place) => filled(each, number + place, known, name.replace(/_ids$/, '_id')));
  }
  if (json && typeof json === 'object') {
    return json.known ? known.one(name, number) ?? known.one(`/api/${name.replace(/_id$/, '')}s`, number) ?? json.else
      : Object.fromEntries(Object.entries(json).map(([field, value]) => [field, filled(value, number, known, field)]));
  }
  return json;
}

function of(schema, contract, depth) {
  const one = contract.resolved(schema);
  const choices = one.oneOf ?? one.anyOf;
  if (choices) {
    return fc.oneof(...choices.map((each) => of(each, contract, depth + 1)));
  }
  if (one.enum || one.const !== undefined) {
    return fc.constantFrom(...(one.enum ?? [one.const]));
  }
  const types = [one.type ?? 'string'].flat();
  return fc.oneof(...types.map((type) => ({ weight: type === 'null' ? 1 : 6, arbitrary: typed(type, one, contract, depth) })));
}

function typed(type, schema, contract, depth) {
  switch (type) {
    case 'null': return fc.constant(null);
    case 'boolean': return fc.boolean();
    case 'integer': return fc.integer({ min: schema.minimum ?? -3, max: schema.maximum ?? 100 });
    case 'number': return fc.double({ min: schema.minimum ?? -3, max: schema.maximum ?? 1e6, noNaN: true });
    case 'array': return depth > 4 ? fc.constant([])
      : fc.array(of(schema.items, contract, depth + 1), { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 4, 4) });
    case 'object': return depth > 4 ? fc.constant({}) : record(schema, contract, depth);
    default: return text(schema);
  }
}

function record(schema, contract, depth) {
  const fields = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, of(inner, contract, depth + 1)]);
  if (fields.length === 0) {
    return fc.dictionary(fc.string({ maxLength: 8 }), fc.string());
  }
  const all = fc.record(Object.fromEntries(fields));
  return fc.oneof(all, fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] }));
}

function text(schema) {
  switch (schema.format) {
    case 'uuid': return fc.uuid().map((other) => ({ known: true, else: other }));
    case 'date': return fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
    case 'date-time': return fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((time) => time.toISOString());
    case 'uri': return fc.webUrl();
    case 'email': return fc.emailAddress();
    default: return fc.oneof(
      fc.string({ minLength: Math.max(schema.minLength ?? 0, 1), maxLength: Math.min(schema.maxLength ?? 30, 60), unit: 'grapheme-ascii' }),
      fc.string({ minLength: schema.minLength ?? 0, maxLength: Math.min(schema.maxLength ?? 30, 60), unit: 'grapheme' }));
  }
}
