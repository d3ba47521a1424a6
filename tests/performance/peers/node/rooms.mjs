// One chat by Socket.IO: a message is numbered and stored by node-pg, then the room is told; who types is told only.
import { createServer } from "node:http";
import { createVerifier } from "fast-jwt";
import pg from "pg";
import { Server } from "socket.io";

const { DATABASE_URL, TOKEN_KEY, TOKEN_ISSUER, PORT } = process.env;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const verify = createVerifier({
  key: Buffer.from(TOKEN_KEY, "hex"),
  algorithms: ["HS256"],
  allowedAud: "plaza",
  allowedIss: TOKEN_ISSUER,
});
const http = createServer();
const io = new Server(http, { transports: ["websocket"] });

const SENDER = `SELECT u.id, u.username, u.display_name, u.avatar FROM sessions s JOIN users u ON u.id = s.user_id
  JOIN conversation_members m ON m.user_id = u.id AND m.conversation_id = $3
  WHERE s.id = $1 AND u.id = $2 AND s.revoked_at IS NULL AND u.suspended_at IS NULL`;
const NUMBERS = `UPDATE conversations SET last_event = last_event + 1, last_seq = last_seq + 1, active_at = now()
  WHERE id = $1 RETURNING last_event, last_seq`;
const MESSAGE = `INSERT INTO messages (conversation_id, sender_id, seq, event, client_id, content_type, body, refs,
  media_count, created_at) VALUES ($1, $2, $3, $4, $5, 'text', $6, '[]', 0, now()) RETURNING id, created_at`;
const EVENT = `INSERT INTO conversation_events (conversation_id, event, kind, message_id) VALUES ($1, $2, 'message', $3)`;

const typed = async (claims, { conversation_id, typing }) => {
  const values = [claims.sid, Number(claims.sub), conversation_id];
  const sender = (await pool.query({ name: "sender", text: SENDER, values })).rows[0];
  if (!sender) throw new Error("That conversation does not exist.");
  return { conversation_id, user_id: sender.id, typing };
};

const store = async (claims, { conversation_id, client_id, body }) => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const ask = (name, text, values) => client.query({ name, text, values });
    const sender = (await ask("sender", SENDER, [claims.sid, Number(claims.sub), conversation_id])).rows[0];
    if (!sender) throw new Error("That conversation does not exist.");
    const { last_event: event, last_seq: seq } = (await ask("numbers", NUMBERS, [conversation_id])).rows[0];
    const values = [conversation_id, sender.id, seq, event, client_id, body];
    const { id, created_at } = (await ask("message", MESSAGE, values)).rows[0];
    await ask("event", EVENT, [conversation_id, event, id]);
    await client.query("COMMIT");
    return {
      ...{ id, conversation_id, seq, event, client_id, sender, content_type: "text", body },
      ...{ media: [], refs: [], reply_to: null, created_at },
    };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
};

io.use((socket, next) => {
  try {
    socket.data.claims = verify(socket.handshake.auth.token);
    next();
  } catch (error) {
    next(error);
  }
});

io.on("connection", async (socket) => {
  const me = Number(socket.data.claims.sub);
  socket.on("chat.message.sent", async (said, ack) => {
    try {
      const message = await store(socket.data.claims, said);
      io.to(`conversation:${said.conversation_id}`).emit("chat.message.new", message);
      ack({ ok: { ...message, cards: [] } });
    } catch (error) {
      ack({ error: { detail: error.message } });
    }
  });
  socket.on("chat.typing", async (said, ack) => {
    try {
      io.to(`conversation:${said.conversation_id}`).emit("chat.typing", await typed(socket.data.claims, said));
      ack({ ok: {} });
    } catch (error) {
      ack({ error: { detail: error.message } });
    }
  });
  const { rows } = await pool.query("SELECT conversation_id FROM conversation_members WHERE user_id = $1", [me]);
  for (const row of rows) socket.join(`conversation:${row.conversation_id}`);
  socket.emit("session.hello", { user_id: me });
});

http.listen(Number(PORT), "127.0.0.1");
