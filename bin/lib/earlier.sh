# Sourced by bin/torture: makes target/earlier, the product as it was before migration 125, from the history of this repository.

# The commit before that migration; fails with a sentence where a shallow clone does not have it.
find_earlier() {
    local newer=src/main/resources/db/migration/V125__plan_goals.sql added
    added=$(git log -1 --format=%H --diff-filter=A -- $newer 2>/dev/null || true)
    if [ -z "$added" ] || ! git cat-file -e "$added^" 2>/dev/null; then
        echo "The upgrade needs the history of the repository: clone all of it, or run git fetch --unshallow." >&2
        return 1
    fi
    earlier=$added^
}

make_earlier() {
    local made=$PWD/target/earlier
    rm -rf "$made"
    mkdir -p "$made/sources"
    git archive "$earlier" pom.xml src/main docs | tar -x -C "$made/sources"
    # What it was checked for then needs no second look: no formatting, no analysers.
    $mvn --quiet --file "$made/sources/pom.xml" jte:generate resources:resources dependency:build-classpath -DincludeScope=runtime \
        -Dmdep.outputFile="$made/libraries"
    find "$made/sources/src/main/java" "$made/sources/target/generated-sources/jte" -name '*.java' > "$made/files"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none -parameters --release 25 -cp "$(cat "$made/libraries")" -d "$made/sources/target/classes" "@$made/files" 2> "$made/output" ||
        { tail -n 20 "$made/output" >&2; exit 1; }
    echo "$made/sources/target/classes:$(cat "$made/libraries")" > "$made/class-path"
}
