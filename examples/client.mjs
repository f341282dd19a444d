// A client of Todooo for Node.js 18 or later, and for browsers. Usage: node client.mjs [ADDRESS]

/** An answer of 4xx or 5xx, with its problem document (RFC 9457). */
export class Problem extends Error {
  constructor(response, document) {
    super(document.detail ?? document.title);
    this.status = response.status;
    this.headers = response.headers;
    this.document = document;
  }
}

/** The to-dos of a service. */
export class Todooo {
  static attempts = 5;

  constructor(address = 'http://localhost:8000') {
    this.address = address;
  }

  /** Adds a to-do, once: the key lets the request be sent again when no answer came. */
  async add(todo) {
    const headers = { 'Idempotency-Key': `"${crypto.randomUUID()}"` };
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.#send('POST', '/todo', todo, headers)).content;
      } catch (problem) {
        if (problem.status !== 503 || attempt === Todooo.attempts) throw problem;
        const seconds = Number(problem.headers.get('Retry-After') ?? 1);
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      }
    }
  }

  /** Sets the members that edit(todo) returns, and reads again when another client was faster. */
  async change(url, edit) {
    let { content, headers } = await this.#send('GET', url);
    for (let attempt = 1; attempt <= Todooo.attempts; attempt++) {
      try {
        return (await this.#send('PATCH', url, edit(content), { 'If-Match': headers.get('ETag') })).content;
      } catch (problem) {
        if (problem.status !== 412) throw problem;
        content = problem.document.current;
        headers = problem.headers;
      }
    }
    throw new Error(`Others change ${url} all the time`);
  }

  /** Yields all to-dos that match, page after page. A page may be empty and not be the last one. */
  async *find(query) {
    let page = `/todo?${new URLSearchParams(query)}`;
    while (page) {
      const { content, headers } = await this.#send('GET', page);
      yield* content;
      page = /<([^>]*)>; rel="next"/.exec(headers.get('Link') ?? '')?.[1];
    }
  }

  async remove(url) {
    await this.#send('DELETE', url);
  }

  async #send(method, path, body, headers = {}) {
    const response = await fetch(new URL(path, this.address), {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const content = text ? JSON.parse(text) : null;
    if (!response.ok) throw new Problem(response, content);
    return { content, headers: response.headers };
  }
}

if (globalThis.process?.argv[1]?.endsWith('client.mjs')) {
  const service = new Todooo(process.argv[2]);
  const todo = await service.add({ task: 'Learn JavaScript', order: 1 });
  console.log('Added:', todo.task);
  for await (const found of service.find({ task: 'JAVASCRIPT', completed: 'false', limit: 1 })) {
    console.log('Found:', found.task);
  }
  console.log('Completed:', (await service.change(todo.url, () => ({ completed: true }))).completed);
  try {
    await service.add({ task: ' ' });
  } catch (problem) {
    console.log('Refused:', problem.status, JSON.stringify(problem.document.errors));
  }
  await service.remove(todo.url);
}
