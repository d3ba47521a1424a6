// A crowd that listens to one conversation. Reads its orders from standard input, one a line:
// first a JSON line {url, tokens, conversation}, then "MODE WHAT SECONDS" or "quit": a mode is "burst" or "one",
// and what is said is a "message" or, told only and stored nowhere, "typing".
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const BURST = 25;
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { url, tokens, conversation } = JSON.parse((await lines.next()).value);

let deliveries = 0;
let wanted = Infinity;
let whenHeard = () => {};
const heard = () => {
  deliveries += 1;
  if (deliveries >= wanted) whenHeard();
};

const listen = (token) =>
  new Promise((resolve, reject) => {
    const socket = io(url, { auth: { token }, transports: ["websocket"], forceNew: true, reconnection: false });
    socket.on("chat.message.new", heard);
    socket.on("chat.typing", heard);
    socket.once("session.hello", () => resolve(socket));
    socket.once("connect_error", reject);
  });

const sockets = [];
for (const token of tokens) sockets.push(await listen(token));
const sender = sockets[0];

const about = { conversation_id: conversation };
const said = {
  message: () => ["chat.message.sent", { ...about, client_id: randomUUID(), body: "Plums at seven, for everybody." }],
  typing: () => ["chat.typing", { ...about, typing: false }],
};

const send = async (what) => {
  const answer = await sender.timeout(20_000).emitWithAck(...said[what]());
  if (answer.error) throw new Error(JSON.stringify(answer.error));
};

const round = async (count, what) => {
  deliveries = 0;
  wanted = count * sockets.length;
  const all = new Promise((resolve) => {
    whenHeard = resolve;
  });
  await Promise.all([all, ...Array.from({ length: count }, () => send(what))]);
};

const run = async (count, what, seconds) => {
  const started = performance.now();
  const times = [];
  while (performance.now() - started < seconds * 1000) {
    const before = performance.now();
    await round(count, what);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  return {
    messages: times.length * count,
    deliveries: times.length * count * sockets.length,
    seconds: (performance.now() - started) / 1000,
    median_ms: times[Math.floor(times.length / 2)],
    p99_ms: times[Math.floor(times.length * 0.99)],
  };
};

await round(1, "message");
say({ ready: sockets.length });
for await (const line of lines) {
  const [mode, what, seconds] = line.split(" ");
  if (mode === "quit") break;
  say(await run(mode === "burst" ? BURST : 1, what, Number(seconds)));
}
for (const socket of sockets) socket.disconnect();
process.exit(0);
