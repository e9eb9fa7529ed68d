// Answers GET /api/plans/{id}/compiled with the statements of the file that it is given, by the product's login: several are one
// transaction, and one statement is a transaction of its own, as it is for the product.
// The same token counts, row security is the same, and the answer is the same bytes with the same ETag.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fastify from "fastify";
import pg from "pg";

const { database, statements } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const pool = new pg.Pool({ ...database, max: 14 });
const server = fastify();

/** A value is a text, nothing, or stands for something of the request: its plan, or the hash of its token. */
function values(statement, plan, hash) {
  return statement.values.map((value) => (value?.from === "plan" ? plan : value?.from === "token" ? hash : value));
}

async function read(client, plan, hash) {
  let answer;
  const several = statements.length > 1;
  if (several) {
    await client.query({ name: "begin", text: "BEGIN" });
  }
  for (const [place, statement] of statements.entries()) {
    const { rows } = await client.query({ name: `s${place}`, text: statement.sql, values: values(statement, plan, hash) });
    answer = rows.find((row) => row.payload) ?? answer;
    if (rows.length === 0) {
      break;
    }
  }
  if (several) {
    await client.query({ name: "commit", text: "COMMIT" });
  }
  return answer;
}

server.get("/api/plans/:id/compiled", async (request, reply) => {
  const token = /^Bearer (bf_\w+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (!token) {
    return reply.code(401).send({ code: "unauthorized" });
  }
  const hash = createHash("sha256").update(token).digest("hex");
  const client = await pool.connect();
  try {
    const answer = await read(client, request.params.id, hash);
    if (!answer) {
      return reply.code(404).send({ code: "not_found" });
    }
    return reply.header("content-type", "application/json").header("etag", `"${answer.digest}"`).send(answer.payload);
  } finally {
    client.release();
  }
});

await server.listen({ host: "127.0.0.1", port: 0 });
console.log(`listening ${server.server.address().port}`);
