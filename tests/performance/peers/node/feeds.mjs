// Feeds by Fastify and node-pg: the session and the page in one statement each.
import helmet from "@fastify/helmet";
import fastifyJwt from "@fastify/jwt";
import rateLimit from "@fastify/rate-limit";
import Fastify from "fastify";
import pg from "pg";

const { DATABASE_URL, TOKEN_KEY, TOKEN_ISSUER, PORT, EQUIPPED } = process.env;
const LIMIT = 20;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const app = Fastify();
await app.register(fastifyJwt, {
  secret: Buffer.from(TOKEN_KEY, "hex"),
  verify: { algorithms: ["HS256"], allowedAud: "plaza", allowedIss: TOKEN_ISSUER },
});

// What every answer of Plaza carries as well: security headers, a counted limit, a request id.
if (EQUIPPED) {
  await app.register(helmet);
  await app.register(rateLimit, {
    max: 1_000_000,
    timeWindow: "1 minute",
    hook: "preHandler",
    keyGenerator: (request) => String(request.me),
  });
  app.addHook("onSend", async (request, reply) => void reply.header("X-Request-ID", request.id));
}

const SESSION = `SELECT u.id FROM sessions s JOIN users u ON u.id = s.user_id
  WHERE s.id = $1 AND u.id = $2 AND s.revoked_at IS NULL AND u.suspended_at IS NULL`;

app.addHook("onRequest", async (request, reply) => {
  const claims = await request.jwtVerify();
  const { rows } = await pool.query({ name: "session", text: SESSION, values: [claims.sid, Number(claims.sub)] });
  if (!rows.length) return reply.code(401).send({ detail: "This session has ended." });
  request.me = rows[0].id;
});

const COLUMNS = `p.id, p.body, p.audience, p.tags, p.refs, p.like_count, p.comment_count, p.version,
  p.created_at, p.edited_at, p.author_id, u.username, u.display_name, u.avatar,
  EXISTS (SELECT 1 FROM likes l WHERE l.post_id = p.id AND l.user_id = $1) AS liked_by_me,
  CASE WHEN p.media_count > 0 THEN (SELECT json_agg(json_build_object('id', m.id, 'key', m.key,
    'content_type', m.content_type, 'size', m.size, 'width', m.width, 'height', m.height,
    'blurhash', m.blurhash, 'colour', m.colour, 'renditions', m.renditions, 'alt_text', m.alt_text,
    'focus', json_build_object('x', m.focus_x, 'y', m.focus_y))
    ORDER BY m.position, m.id) FROM media m WHERE m.attached_kind = 'post' AND m.attached_id = p.id) END AS media`;
const VISIBLE = `u.suspended_at IS NULL AND (p.audience = 'public' OR p.author_id = $1 OR (p.audience = 'followers'
  AND EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = $1 AND f.followed_id = p.author_id)))`;

const feed = (name, from, where, moment = "p.created_at", id = "p.id") => {
  const statement = (after) => `SELECT ${COLUMNS} FROM ${from} JOIN users u ON u.id = p.author_id
    WHERE ${where} ${after} ORDER BY ${moment} DESC, ${id} DESC LIMIT ${LIMIT + 1}`;
  return {
    first: { name, text: statement("") },
    next: (parameters) => ({
      name: `${name}_next`,
      text: statement(`AND (${moment}, ${id}) < ($${parameters + 1}::timestamptz, $${parameters + 2}::bigint)`),
    }),
  };
};

const FEEDS = {
  public: feed("public", "posts p", "p.audience = 'public' AND u.suspended_at IS NULL"),
  home: feed(
    "home",
    "posts p",
    `${VISIBLE} AND (p.author_id = $1 OR p.author_id IN (SELECT followed_id FROM follows WHERE follower_id = $1))`,
  ),
  tag: feed(
    "tag",
    "post_tags t JOIN posts p ON p.id = t.post_id",
    `t.tag = $2 AND ${VISIBLE}`,
    "t.created_at",
    "t.post_id",
  ),
  profile: feed("profile", "posts p", `u.username = $2 AND ${VISIBLE}`),
};

const picture = (m) => ({
  ...m,
  url: `/media/${m.key}/original.webp`,
  kind: "image",
  renditions: m.renditions.map((r) => ({ ...r, url: `/media/${m.key}/${r.width}.webp` })),
});

const shown = (row, me) => ({
  ...row,
  author: { id: row.author_id, username: row.username, display_name: row.display_name, avatar: row.avatar },
  media: (row.media ?? []).map(picture),
  cards: [],
  can: { edit: row.author_id === me, delete: row.author_id === me, like: true, comment: true },
});

const read = async (name, request, values) => {
  const { first, next } = FEEDS[name];
  const after = request.query.cursor ? JSON.parse(Buffer.from(request.query.cursor, "base64url")) : [];
  const query = after.length ? next(values.length) : first;
  const { rows } = await pool.query({ ...query, values: [...values, ...after] });
  const items = rows.slice(0, LIMIT);
  const last = rows.length > LIMIT ? items[LIMIT - 1] : null;
  return {
    items: items.map((row) => shown(row, request.me)),
    next_cursor: last ? Buffer.from(JSON.stringify([last.created_at, last.id])).toString("base64url") : null,
  };
};

const integer = { type: "integer" };
const string = { type: "string" };
const boolean = { type: "boolean" };
const object = (properties, more = {}) => ({ type: "object", properties, ...more });
const list = (items) => ({ type: "array", items });
const open = object({}, { additionalProperties: true });
const rendition = object({ width: integer, height: integer, url: string });
const post = object({
  id: integer,
  author: object({ id: integer, username: string, display_name: string, avatar: { ...open, nullable: true } }),
  body: string,
  audience: string,
  tags: list(string),
  media: list(
    object({
      id: integer,
      url: string,
      kind: string,
      content_type: string,
      size: integer,
      width: integer,
      height: integer,
      blurhash: string,
      colour: string,
      renditions: list(rendition),
      alt_text: string,
      focus: object({ x: integer, y: integer }),
    }),
  ),
  refs: list(open),
  like_count: integer,
  comment_count: integer,
  version: integer,
  created_at: { type: "string", format: "date-time" },
  edited_at: { type: "string", format: "date-time", nullable: true },
  cards: list(open),
  liked_by_me: boolean,
  can: object({ edit: boolean, delete: boolean, like: boolean, comment: boolean }),
});
const schema = { response: { 200: object({ items: list(post), next_cursor: { ...string, nullable: true } }) } };

app.get("/public/", { schema }, (request) => read("public", request, [request.me]));
app.get("/home/", { schema }, (request) => read("home", request, [request.me]));
app.get("/tag/:tag/", { schema }, (request) => read("tag", request, [request.me, request.params.tag]));
app.get("/profile/:username/", { schema }, (request) => read("profile", request, [request.me, request.params.username]));

await app.listen({ host: "127.0.0.1", port: Number(PORT) });
