# Image of the service. Built and run by no engine where this was written: a test parses it, copies what it copies and
# starts what it starts.
#   docker build -t rete-urp-bot .
#   docker run --env-file production.env -v rete-urp-data:/app/data -p 3978:3978 --read-only --tmpfs /tmp rete-urp-bot

FROM node:24.21.0-bookworm-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY src ./src
COPY scripts ./scripts
RUN npm run build

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# The folder of the embedded database; with DATABASE_URL it stays empty.
RUN mkdir /app/data && chown node:node /app/data
COPY package.json LICENSE ./
COPY --from=packages /app/node_modules ./node_modules
# The operator's commands: migrate, preview, deliveries, backup and the others.
COPY scripts ./scripts
COPY src ./src
COPY --from=pages /app/dist/tab ./dist/tab
USER node
VOLUME ["/app/data"]
EXPOSE 3978
STOPSIGNAL SIGTERM
# Alive, not ready: a database that does not answer is not put right by starting this again.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3978}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "src/main.ts"]
