FROM rust:1.95-bookworm AS build
WORKDIR /build
COPY . .
RUN cargo build --locked --profile dist

FROM debian:bookworm-slim
# The certificates of mail servers are checked against the system's.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/atbalss --create-home atbalss
COPY --from=build /build/target/dist/atbalss /usr/local/bin/atbalss
USER atbalss
ENV ATBALSS_DATA_DIR=/var/lib/atbalss ATBALSS_LISTEN=0.0.0.0:8080
VOLUME /var/lib/atbalss
EXPOSE 8080
ENTRYPOINT ["atbalss"]
CMD ["serve"]
