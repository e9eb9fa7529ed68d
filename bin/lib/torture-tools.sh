# Sourced by bin/torture: finds the programs that its parts start; root installs what is missing from Debian's packages.
# And ends what a torture leaves that was ended itself before it could.

find_torture_tools() {
    local tools=(faketime:faketime) missing=() name
    local cluster=(patroni:patroni etcd:etcd-server haproxy:haproxy pgbouncer:pgbouncer /usr/lib/postgresql/15/bin/pg_rewind:postgresql-15)
    case $1 in
        cluster) tools=("${cluster[@]}") ;;
        survival) ;;
        upgrade) tools=() ;;
        *) tools+=("${cluster[@]}") ;;
    esac
    for name in ${tools[@]+"${tools[@]}"}; do
        command -v "${name%:*}" >/dev/null || missing+=("${name#*:}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "This needs Debian's packages ${missing[*]}, and python3-etcd for a cluster; root installs them." >&2
        exit 1
    fi
    echo "Installing ${missing[*]}." >&2
    install_torture_tools "${missing[@]}" > target/torture/tools.log 2>&1 || { tail -n 20 target/torture/tools.log >&2; exit 1; }
}

# Nobody wants services of them to run: the torture starts its own.
install_torture_tools() {
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

# A frozen PostgreSQL, which cannot end before it goes on, and the small disk. A torture that ran to its end left none.
end_what_was_left() {
    local data server type folder
    for data in target/homes/*/postgres target/homes/*/data/postgres; do
        [ -f "$data/postmaster.pid" ] || continue
        server=$(head -n 1 "$data/postmaster.pid")
        [ "$(readlink "/proc/$server/cwd")" = "$(realpath "$data")" ] || continue
        kill -CONT "$server" $(ps -o pid= --ppid "$server") || true
        kill -INT "$server" || true
    done
    while read -r _ folder type _; do
        if [ "$type" = tmpfs ] && [[ $folder == "$(realpath .)"/target/homes/* ]]; then
            umount --lazy "$folder" || true
        fi
    done < /proc/mounts
}
