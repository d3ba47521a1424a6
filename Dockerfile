# Plaza's images: `runtime` serves, works and migrates; `web` is nginx with the built client.
# The root file system may be read-only: state lies in /data, scratch in /tmp.

FROM node:20-bookworm-slim AS client
WORKDIR /plaza/client
COPY client/package.json client/package-lock.json client/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY client/index.html client/vite.config.ts client/tsconfig.json ./
COPY client/public ./public
COPY client/tools ./tools
COPY client/src ./src
RUN npm run build

FROM python:3.11-slim-bookworm AS packages
RUN python -m venv /opt/plaza
COPY requirements.txt ./
RUN /opt/plaza/bin/pip install --no-cache-dir --only-binary=:all: --disable-pip-version-check -r requirements.txt

FROM nginx:1.26-bookworm AS web
# The workers join the group that owns uploads: X-Accel-Redirect has them read what the app allowed.
RUN groupadd --gid 10001 plaza && usermod --append --groups plaza nginx
COPY deploy/nginx/conf.d/ /etc/nginx/templates/
COPY --from=client /plaza/client/dist /plaza/client/dist
RUN rm /etc/nginx/conf.d/default.conf

FROM python:3.11-slim-bookworm AS runtime
# pg_dump and pg_restore of the database's own version, for `flask backup`.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client-15 \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 plaza \
    && useradd --uid 10001 --gid plaza --no-create-home --home-dir /data --shell /usr/sbin/nologin plaza \
    && install --directory --owner plaza --group plaza --mode 0750 /data
ENV PATH=/opt/plaza/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PLAZA_ENV=production \
    HOST=0.0.0.0 \
    PORT=8000 \
    INSTANCE_DIR=/data
WORKDIR /plaza
COPY --from=packages /opt/plaza /opt/plaza
COPY config.py config_rules.py wsgi.py ./
COPY deploy/__init__.py deploy/green.py deploy/launcher.py deploy/parent.py deploy/protocol.py deploy/silence.py ./deploy/
COPY migrations ./migrations
COPY app ./app
COPY --from=client /plaza/client/dist ./client/dist
USER plaza
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/health/live\", timeout=2)"]
CMD ["python", "wsgi.py"]
