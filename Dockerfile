# The Discord bot in a container. How to build and run it: docs/operating.md, "In Docker".

# Another Node.js, 20 or newer: docker build --build-arg NODE_VERSION=24 …
ARG NODE_VERSION=22

# ---- Build: needs a compiler for hnswlib-node, and TypeScript. Nothing of either goes into the image that runs.
FROM node:${NODE_VERSION}-bookworm-slim AS build
RUN apt-get update \
 && apt-get install --yes --no-install-recommends g++ make python3 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts, because the project's own one compiles src/, which is not here yet. Of the packages only hnswlib-node
# needs its script. The headers of Node.js that it is compiled with are part of the image.
ENV npm_config_nodedir=/usr/local
RUN npm ci --ignore-scripts && npm rebuild hnswlib-node
COPY tsconfig.json ./
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts

# ---- Run
FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY models models
COPY corpus corpus
# The only folders that the bot writes to. A new volume takes over their owner.
RUN install --directory --owner=node --group=node --mode=0700 index data .cache .cache/models
USER node
VOLUME ["/app/index", "/app/data"]
STOPSIGNAL SIGTERM
# Not through npm: the signal to stop has to reach the bot itself.
CMD ["node", "dist/cli/start-bot.js"]
