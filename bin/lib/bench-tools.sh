# Sourced by bin/bench: finds the programs that make load, and the small server; root installs what is missing.

find_bench_tools() { # folder for what is unpacked
    local missing=() name
    for name in wrk:wrk h2load:nghttp2-client node:nodejs npm:npm; do
        command -v "${name%:*}" >/dev/null || missing+=("${name#*:}")
    done
    find_pgbench "$1" || missing+=(pgbench)
    if [ ${#missing[@]} -gt 0 ]; then
        if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
            echo "The bench needs wrk, h2load, pgbench, Node and npm on the path; as root it installs them from Debian's packages. Missing: ${missing[*]}." >&2
            exit 1
        fi
        echo "Installing ${missing[*]}." >&2
        install_bench_tools "$1" "${missing[@]}" > "$1/tools.log" 2>&1 || { tail -n 20 "$1/tools.log" >&2; exit 1; }
        find_pgbench "$1"
    fi
    make_small_server "$1"
}

find_pgbench() {
    local folder
    for folder in /usr/lib/postgresql/*/bin "$1"/postgresql/usr/lib/postgresql/*/bin; do
        [ -x "$folder/pgbench" ] && PATH=$folder:$PATH
    done
    command -v pgbench >/dev/null
}

# pgbench comes with the server, which is unpacked and not installed: nobody wants another one to run.
install_bench_tools() {
    local folder=$1 package packages=()
    shift
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    for package in "$@"; do
        [ "$package" = pgbench ] && packages+=(libpq5) || packages+=("$package")
    done
    apt-get install --yes --no-install-recommends "${packages[@]}"
    case " $* " in
        *" pgbench "*)
            package=$(apt-cache depends postgresql | sed -n 's/^ *Depends: \(postgresql-[0-9]*\)$/\1/p')
            (cd "$folder" && apt-get download "$package" && dpkg -x "$package"_*.deb postgresql && rm "$package"_*.deb) ;;
    esac
}

# Fastify and pg in the versions of bench/fastify/package-lock.json.
make_small_server() {
    mkdir -p "$1/node"
    cp bench/fastify/*.json bench/fastify/server.mjs "$1/node/"
    (cd "$1/node" && npm ci --no-audit --no-fund --silent)
}
