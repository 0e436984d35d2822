# hublint needs nothing but itself: no shell, no certificates, no network.
#
#   docker run --rm -v "$PWD:/src:ro" ghcr.io/hublint/hublint scan
FROM --platform=$BUILDPLATFORM golang:1.26.8-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
# With .git, so that the program knows its version.
COPY . .
ARG TARGETOS TARGETARCH
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -ldflags="-s -w" -o /out/hublint ./cmd/hublint

FROM scratch
# pre-commit names the program, without its directory, as the entry point.
ENV PATH=/usr/local/bin
COPY --from=build /out/hublint /usr/local/bin/hublint
COPY LICENSE /
USER 65532:65532
WORKDIR /src
ENTRYPOINT ["hublint"]
CMD ["scan"]
