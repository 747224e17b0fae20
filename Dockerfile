FROM rust:1.95-bookworm AS build
WORKDIR /build
COPY . .
RUN cargo build --locked --profile dist

FROM debian:bookworm-slim
# The certificates of mail servers are checked against the system's; `pdftotext` reads drafts in PDF. The user has a number, so that whoever mounts a
# file for it knows whose the file must be.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates poppler-utils \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin atbalss
COPY --from=build /build/target/dist/atbalss /usr/local/bin/atbalss
USER 10001
ENV ATBALSS_LISTEN=0.0.0.0:8080
EXPOSE 8080
ENTRYPOINT ["atbalss"]
CMD ["serve"]
