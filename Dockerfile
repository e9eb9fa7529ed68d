# Builds the product and runs it: alone with a PostgreSQL of its own, or as compose.yml does, beside one.
# The cache that bin/build makes serves only the same JDK at the same place, so both stages have the same base and folder.
FROM eclipse-temurin:25-jdk AS build
RUN useradd --uid 10001 --create-home --home-dir /builder builder
WORKDIR /belief-first
RUN chown builder:builder .
USER builder
COPY --chown=builder:builder . .
RUN --mount=type=cache,target=/builder/.m2,uid=10001,gid=10001 bin/build

FROM eclipse-temurin:25-jdk
RUN useradd --uid 10001 --no-create-home --home-dir /data product \
    && install --directory --owner=product --group=product --mode=700 /data
WORKDIR /belief-first
COPY --from=build /belief-first/target/belief-first target/belief-first
COPY bin/lib/java-options.sh bin/lib/java-options.sh
COPY docker docker
USER product
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["/belief-first/docker/healthy"]
ENTRYPOINT ["/belief-first/docker/start"]
CMD ["--belief-first.sample=true"]
