# syntax=docker/dockerfile:1
# test/house/docker.test.ts reads this file and does what it says by hand.
ARG NODE=22

# What the build needs, kept as long as the lock file stays as it is.
FROM node:${NODE}-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# What the server needs beside the package, which npm keeps when it prunes.
COPY routes/manifest ./routes/manifest
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY src ./src
COPY components ./components
COPY routes ./routes
RUN npm run build
# Optional ones too: a validator may use the compiler, and would bring it along.
RUN npm prune --omit=dev --omit=optional --no-save --no-audit --no-fund
# Types and maps of types are for those who build on the package.
RUN find dist -name '*.d.ts' -delete

# What runs: Node, the packages that it needs in service, and what was built.
FROM node:${NODE}-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=build /build/package.json /build/package-lock.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/routes/manifest ./routes/manifest
COPY --from=build /build/routes/assets ./routes/assets
COPY --from=build /build/dist ./dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, and no shell or npm before it: signals reach the server.
CMD ["node", "--enable-source-maps", "dist/routes/main.js"]
