// Ids and other values that answers told, by the field or the address where they stand; so that requests reach what is there.
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Fields that are no UUIDs, and the parameters that take them. */
const LEARNT = { code: 'code', next_cursor: 'cursor' };

export class Known {
  /** Without these ids: whoever takes away its own token asks nothing any more. */
  constructor(without) {
    this.without = new Set(without);
    this.values = new Map();
  }

  learn(operation, status, text) {
    if (status >= 300 || text === '') {
      return;
    }
    try {
      this.read(operation.path.replace(/\/\{[^/]*\}$/, ''), JSON.parse(text));
    } catch {
      // What is no JSON tells nothing; whether it should be JSON is the contract's to say.
    }
  }

  read(place, value) {
    if (Array.isArray(value)) {
      value.slice(0, 20).forEach((each) => this.read(place, each));
    } else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner === 'string' && (ID.test(inner) || LEARNT[name]) && !this.without.has(inner)) {
          this.add(name === 'id' || name === 'code' ? place : LEARNT[name] ?? name, inner);
        }
        this.read(place, inner);
      }
    }
  }

  add(name, value) {
    const found = this.values.get(name) ?? [];
    if (!found.includes(value)) {
      found.push(value);
      this.values.set(name, found.slice(-50));
    }
  }

  /** One of the values of a field or an address; undefined where none is known. */
  one(name, number) {
    const found = this.values.get(name) ?? [];
    return found[number % Math.max(found.length, 1)];
  }

  any(number) {
    const all = [...this.values.values()].flat();
    return all[number % Math.max(all.length, 1)];
  }
}
