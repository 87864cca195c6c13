# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS node

FROM eclipse-temurin:25-jdk-noble AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    ./mvnw -B -ntp -DskipTests package
# Other systems' database binaries are dead weight in a Linux image.
RUN java -Djarmode=tools -jar engine-app/target/smartconvo.jar extract --layers --launcher --destination /layers \
 && find /layers \( -name 'embedded-postgres-binaries-darwin-*' -o -name 'embedded-postgres-binaries-windows-*' \) -delete \
 && sed -i -E '/embedded-postgres-binaries-(darwin|windows)-/d' /layers/application/BOOT-INF/classpath.idx

FROM eclipse-temurin:25-jre-noble
# PostgreSQL looks its user up by number, so the account needs a name.
RUN groupadd --gid 10001 smartconvo \
 && useradd --uid 10001 --gid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin smartconvo \
 && install --directory --owner=smartconvo --group=smartconvo --mode=0700 /data
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
ENV SMARTCONVO_DATA_DIR=/data \
    SERVER_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
USER smartconvo
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
