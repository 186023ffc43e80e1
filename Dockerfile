# Builds the portal, the worker and the web client; the last stage holds what they need to run and no tool.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /liaison
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The pinned Node.js is for machines that have another; the image has this one.
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 WEB_ROOT=/liaison/dist/web
WORKDIR /liaison
COPY --from=build --chown=root:root /liaison/node_modules node_modules
COPY --from=build --chown=root:root /liaison/dist dist
COPY --from=build --chown=root:root /liaison/package.json package.json
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:4000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# A request leaves more garbage than V8 expects of a browser: with room for it, most is gone before it is looked at.
CMD ["node", "--max-semi-space-size=64", "--min-semi-space-size=64", "--no-parallel-scavenge", "dist/src/main.js"]
