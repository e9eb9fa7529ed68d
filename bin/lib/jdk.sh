# Sourced by the commands beside it: finds a JDK 25 or newer, and sets JAVA_HOME to it.

jdk_version() {
    if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    fi
}

find_jdk() {
    local home version
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$home" ] || continue
        version=$(jdk_version "$home")
        if [ -n "$version" ] && [ "$version" -ge 25 ]; then
            export JAVA_HOME=$home
            return
        fi
    done
    echo "Belief First needs a JDK 25 or newer: install one (Temurin 25, for example) or set JAVA_HOME to it." >&2
    exit 1
}

# Without Maven on the path, mvnw fetches the one that it names, once.
find_maven() {
    command -v mvn >/dev/null || mvn() {
        ./mvnw "$@"
    }
}

find_jdk
