// The client that typescript-fetch generates, against the running service.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import {
  ChangesApi,
  ListTodosSortEnum,
  type NewTodo,
  PreconditionProblemFromJSON,
  ProblemFromJSON,
  ResponseError,
  type Todo,
  ToDosApi,
  TrashApi,
} from '../target/typescript/index.js';

// It knows the address from the document: where that came from.
const api = new ToDosApi();
const trash = new TrashApi();
const changes = new ChangesApi();

/** A new to-do, which a creation answers with unless it is asked for a minimal answer. */
async function create(newTodo: NewTodo): Promise<Todo> {
  const todo = await api.createTodo({ newTodo });
  assert.ok(todo);
  return todo;
}

/** The answer that a call was refused with. */
async function refusal(call: Promise<unknown>): Promise<Response> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ResponseError) {
      return error.response;
    }
    throw error;
  }
  throw new assert.AssertionError({ message: 'It was not refused' });
}

test('adds, reads, changes, replaces and deletes a to-do', async () => {
  const added = await create({ task: 'Learn TypeScript', order: 7 });
  assert.equal(added.task, 'Learn TypeScript');
  assert.equal(added.completed, false);
  assert.ok(added.createdAt instanceof Date);
  assert.deepEqual(await api.getTodo({ id: added.id }), added);

  const changed = await api.changeTodo({ id: added.id, todoPatch: { completed: true } });
  assert.equal(changed?.completed, true);
  assert.equal(changed?.order, 7);
  const cleared = await api.changeTodo({ id: added.id, todoPatch: { order: null } });
  assert.equal(cleared?.order, null);

  const replaced = await api.replaceTodo({ id: added.id, todoReplacement: { task: 'Rest' } });
  assert.equal(replaced?.task, 'Rest');
  assert.equal(replaced?.completed, false);

  await api.deleteTodo({ id: added.id });
  assert.equal((await refusal(api.getTodo({ id: added.id }))).status, 404);
});

test('follows Link from page to page', async () => {
  const task = randomUUID();
  for (const suffix of ['a', 'b', 'c']) {
    await create({ task: task + suffix });
  }

  const tasks: string[] = [];
  let after: string | undefined;
  do {
    const page = await api.listTodosRaw({ task, sort: ListTodosSortEnum.CreatedDescending, limit: 2, after });
    tasks.push(...(await page.value()).map((todo) => todo.task));
    const next = /<([^>]+)>; rel="next"/.exec(page.raw.headers.get('Link') ?? '')?.[1];
    after = next === undefined ? undefined : new URL(next).searchParams.get('after') ?? undefined;
  } while (after !== undefined);

  assert.deepEqual(tasks, [`${task}c`, `${task}b`, `${task}a`]);
});

test('counts a list', async () => {
  const task = randomUUID();
  await create({ task });

  const page = await api.listTodosRaw({ task, prefer: 'count=exact' });

  assert.equal(page.raw.headers.get('X-Total-Count'), '1');
});

test('changes only what it has seen', async () => {
  const { id } = await create({ task: 'Seen' });
  const seen = (await api.getTodoRaw({ id })).raw.headers.get('ETag') ?? '';

  await api.changeTodo({ id, ifMatch: seen, todoPatch: { task: 'Changed' } });
  const refused = await refusal(api.changeTodo({ id, ifMatch: seen, todoPatch: { task: 'Lost' } }));

  assert.equal(refused.status, 412);
  assert.equal(PreconditionProblemFromJSON(await refused.json()).current.task, 'Changed');
});

test('takes minimal answers', async () => {
  const prefer = 'return=minimal';
  const { id } = await create({ task: 'Before' });

  assert.equal(await api.changeTodo({ id, prefer, todoPatch: { completed: true } }), null);
  assert.equal(await api.replaceTodo({ id, prefer, todoReplacement: { task: 'After' } }), null);
  assert.equal(await api.createTodo({ prefer, newTodo: { task: 'Minimal' } }), null);
  const added = await api.createTodoRaw({ prefer, newTodo: { task: 'Minimal' } });

  assert.equal((await api.getTodo({ id })).task, 'After');
  assert.match(added.raw.headers.get('Location') ?? '', /\/todo\/[0-9]+$/);
});

test('creates one to-do however often it asks with the same key', async () => {
  const creation = { newTodo: { task: randomUUID() }, idempotencyKey: `"${randomUUID()}"` };

  const first = await api.createTodo(creation);
  const again = await api.createTodoRaw(creation);

  assert.deepEqual(await again.value(), first);
  assert.equal(again.raw.headers.get('Idempotency-Replayed'), 'true');
  assert.equal((await api.listTodos({ task: creation.newTodo.task })).length, 1);
});

test('reads what is wrong with a request', async () => {
  const refused = await refusal(api.createTodo({ newTodo: { task: ' ' } }));

  const problem = ProblemFromJSON(await refused.json());
  assert.equal(problem.status, 422);
  assert.deepEqual(problem.errors?.map((error) => error.pointer), ['#/task']);
});

test('clears what is completed', async () => {
  const { id } = await create({ task: 'Done', completed: true });

  assert.ok((await api.clearCompletedTodos({ completed: true })).deleted >= 1);

  assert.equal((await refusal(api.getTodo({ id }))).status, 404);
});

test('brings back what was deleted, and reads what has changed', async () => {
  const { id } = await create({ task: 'Deleted' });
  let known = await changes.readChanges();
  while (known.more) known = await changes.readChanges({ since: known.next });
  const deleted = await api.deleteTodoRaw({ id });
  const deletion = Number(/\/trash\/([0-9]+)>/.exec(deleted.raw.headers.get('Link') ?? '')?.[1]);

  const gone = await changes.readChanges({ since: known.next });
  assert.ok(gone.deleted.some((removal) => removal.id === id));
  assert.equal((await trash.restoreDeletion({ id: deletion })).restored, 1);
  const back = await changes.readChanges({ since: gone.next });
  assert.equal(back.todos.find((todo) => todo.id === id)?.version, 2);
});
