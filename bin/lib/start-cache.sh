# Sourced by bin/build and bin/run, after jdk.sh and java-options.sh: the cache of what Java loads and compiles for the product. It is
# made by a start and a visit on data of its own, whatever the environment says.

# How long the visit lasts, in seconds.
visit=25

make_start_cache() { # folder of the jar
    local made=$1 trial product
    trial=$(mktemp -d "$PWD/target/trial-XXXXXX")
    env -i PATH="$PATH" HOME="$HOME" \
        "$JAVA_HOME/bin/java" "${java_options[@]}" -XX:AOTCacheOutput="$trial/cache" -jar "$made/belief-first.jar" \
        --server.port=0 --belief-first.data="$trial/data" --belief-first.sample=true > "$trial/output" 2>&1 &
    product=$!
    while kill -0 "$product" 2>/dev/null && ! grep -q "is ready" "$trial/output"; do
        sleep 0.2
    done
    "$JAVA_HOME/bin/java" bin/lib/Training.java "$trial/output" "$trial/data" "$visit" || echo "The visit failed." >&2
    kill "$product" 2>/dev/null || true
    wait "$product" || true
    if [ -f "$trial/cache" ]; then
        mv "$trial/cache" "$made/belief-first.aot"
        start_cache_serves "$made" > "$made/belief-first.aot.serves"
    else
        cat "$trial/output" >&2
        echo "No cache was made. The product runs without one, and starts more slowly." >&2
    fi
    rm -rf "$trial"
}

# The Java, the options and the files that a cache serves.
start_cache_serves() { # folder of the jar
    cat "$JAVA_HOME/release"
    echo "${java_options[*]}"
    (cd "$1" && { stat -c '%n %s %Y' belief-first.jar lib/*.jar 2>/dev/null || stat -f '%N %z %m' belief-first.jar lib/*.jar; })
}

# Sets cache to the option that names the cache. One that serves another Java or a copy of the files is made anew beside the
# start, for the next one.
find_start_cache() { # folder of the jar
    cache=()
    if [ -f "$1/belief-first.aot" ]; then
        if start_cache_serves "$1" | cmp -s - "$1/belief-first.aot.serves"; then
            cache=(-XX:AOTCache="$1/belief-first.aot")
        else
            renew_start_cache "$1" > /dev/null 2>&1 &
        fi
    fi
}

renew_start_cache() {
    renice -n 19 -p "$(sh -c 'echo $PPID')" > /dev/null
    make_start_cache "$1"
}
