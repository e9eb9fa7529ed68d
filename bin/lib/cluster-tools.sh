# Sourced by bin/torture: finds the programs of a cluster; root installs what is missing from Debian's packages.

find_cluster_tools() {
    local missing=() name
    for name in patroni:patroni etcd:etcd-server haproxy:haproxy pgbouncer:pgbouncer /usr/lib/postgresql/15/bin/pg_rewind:postgresql-15; do
        command -v "${name%:*}" >/dev/null || missing+=("${name#*:}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "The cluster needs Debian's packages patroni, etcd-server, python3-etcd, haproxy, pgbouncer and postgresql-15; root installs them. Missing: ${missing[*]}." >&2
        exit 1
    fi
    echo "Installing ${missing[*]}." >&2
    install_cluster_tools "${missing[@]}" > target/torture/tools.log 2>&1 || { tail -n 20 target/torture/tools.log >&2; exit 1; }
}

# Nobody wants services of them to run: the torture starts its own.
install_cluster_tools() {
    local policy=/usr/sbin/policy-rc.d made="" done=0
    export DEBIAN_FRONTEND=noninteractive
    if [ ! -e $policy ]; then
        made=yes
        printf '#!/bin/sh\nexit 101\n' > $policy
        chmod +x $policy
    fi
    { apt-get update && apt-get install --yes --no-install-recommends "$@" python3-etcd; } || done=1
    [ -z "$made" ] || rm $policy
    return $done
}
