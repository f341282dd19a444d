// Serves the page in front of a fake service: node serve.js [port]. It forgets everything when it ends.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { FakeService } from "./service.js";

const PAGE = new URL("../../../main/resources/todooo/adapter/http/page/", import.meta.url);
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types worker",
].join("; ");

/** Starts it. @returns {Promise<import("node:http").Server & {fake: FakeService}>} */
export async function serve(port = 0, fake = new FakeService()) {
  const streams = new Set();
  fake.onChange = (change) => streams.forEach((stream) => stream.write(`id: ${change}\ndata:\n\n`));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://fake/");
    if (pathname === "/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).write(`id: ${fake.change}\ndata:\n\n`);
      streams.add(response);
      response.on("close", () => streams.delete(response));
    } else if (pathname === "/" || pathname === "/sw.js" || pathname.startsWith("/page/")) {
      await sendFile(pathname, response);
    } else {
      const { method, url, headers } = request;
      const reply = fake.answer({ method, url, headers, body: await bodyOf(request) });
      reply ? send(reply, response) : response.destroy();
    }
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return Object.assign(server, { fake });
}

async function sendFile(pathname, response) {
  const name = { "/": "page.html", "/sw.js": "worker.js" }[pathname] ?? pathname.replace(/^\/page\/[^/]+\//, "");
  try {
    const content = await readFile(new URL(name, PAGE));
    const version = createHash("sha256").update(content).digest("hex").slice(0, 12);
    const isText = name === "page.html" || name === "worker.js";
    const body = isText ? String(content).replaceAll("{page}", "page/dev").replaceAll("{version}", version) : content;
    const policy = name === "page.html" ? POLICY : "default-src 'none'; connect-src 'self'";
    response.writeHead(200, { "Content-Type": TYPES[extname(name)], "Content-Security-Policy": policy, "Cache-Control": "no-cache" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function send({ status, headers, body, problem }, response) {
  const type = problem ? "application/problem+json" : "application/json";
  response.writeHead(status, { ...headers, ...(body !== undefined && { "Content-Type": type }) });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function bodyOf(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) {
    text += chunk;
  }
  return text === "" ? undefined : JSON.parse(text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve(Number(process.argv[2] ?? 8010));
  console.log(`http://127.0.0.1:${server.address().port}/`);
}
