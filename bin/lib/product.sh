# Sourced by bin/test and bin/torture: makes target/product, in which tests find a jar of the product and a cache of what a start loads.

make_product() {
    local made=target/product
    local java=("$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED)
    "$JAVA_HOME/bin/jar" --create --no-compress --file "$made/product.jar" -C target/classes .
    echo "$PWD/$made/product.jar:$(cat "$made/libraries")" > "$made/class-path"
    # On data of its own, whatever the environment says.
    env -i PATH="$PATH" HOME="$HOME" "${java[@]}" -XX:AOTCacheOutput="$made/product.aot" -cp "$(cat "$made/class-path")" belieffirst.BeliefFirst \
        --server.port=0 --belief-first.data="$PWD/$made/data" > "$made/output" 2>&1 &
    while kill -0 $! 2>/dev/null && ! grep -q "is ready" "$made/output"; do
        sleep 0.2
    done
    kill $! 2>/dev/null || true
    wait $! || true
    rm -rf "$made/data"
    [ -f "$made/product.aot" ] || { cat "$made/output" >&2; exit 1; }
}
