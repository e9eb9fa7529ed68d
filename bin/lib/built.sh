# Sourced by bin/run and bin/bench, from the project's folder: builds the jar where it is missing, or older than the sources.
build_where_needed() {
    local made=target/belief-first log
    if [ ! -f "$made/belief-first.jar" ] || [ -n "$(find pom.xml src/main -newer "$made/belief-first.jar" -print -quit)" ]; then
        echo "Building Belief First; the first time this takes a few minutes." >&2
        log=$(mktemp)
        bin/build > "$log" 2>&1 || { cat "$log" >&2; exit 1; }
    fi
}
