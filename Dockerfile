# syntax=docker/dockerfile:1
ARG NODE_VERSION=24
ARG DEBIAN=trixie

# The manifests alone: as long as they stay the same, so do the layers with the packages.
FROM node:${NODE_VERSION}-${DEBIAN}-slim AS manifests
WORKDIR /app
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete && find . -type d -empty -delete

FROM node:${NODE_VERSION}-${DEBIAN}-slim AS build
WORKDIR /app
ENV CI=true NX_DAEMON=false npm_config_cache=/npm
COPY --from=manifests /app .
RUN --mount=type=cache,target=/npm npm ci
COPY . .
RUN npm run build \
 && mkdir -p /built \
 && tar -cf - programs/dist dashboard/dist | tar -xf - -C /built

# What is not in the programs themselves.
FROM node:${NODE_VERSION}-${DEBIAN}-slim AS packages
WORKDIR /app
ENV npm_config_cache=/npm
COPY --from=manifests /app .
RUN --mount=type=cache,target=/npm npm ci --omit=dev --workspace=programs \
 && rm -rf dashboard data e2e gateway libs proto-events services tools package-lock.json .npmrc

# Node's image brings npm and yarn along, which nothing here needs.
FROM debian:${DEBIAN}-slim AS lianguan
COPY --from=build /usr/local/bin/node /usr/local/bin/node
# A Node that needs a library which this stage lacks fails here, not in the cluster.
RUN node --version
WORKDIR /app
COPY --from=packages /app .
COPY --from=build /built .
# Inside a container the loopback address is reached by nobody else.
ENV NODE_ENV=production TZ=Asia/Shanghai HOST=0.0.0.0 PORT=8080 METRICS_HOST=0.0.0.0 METRICS_PORT=9464
# A number, since Kubernetes cannot tell of a name whether it is root's.
USER 10001:10001
EXPOSE 8080 9464
STOPSIGNAL SIGTERM
# Node is the first process itself: the programs take SIGTERM and start no children.
ENTRYPOINT ["node"]
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="lianguan" \
      org.opencontainers.image.description="校外培训联合监管：网关与六个部门的服务" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
