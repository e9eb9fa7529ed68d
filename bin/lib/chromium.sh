# Sourced by bin/test: finds the browser that the tests drive, and sets CHROMIUM to it; root installs it where it is missing.

chromium_on_path() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        [ -n "$name" ] && command -v "$name" && return
    done
    return 1
}

install_chromium() {
    local command="apt-get update && apt-get install --yes chromium"
    if ! command -v apt-get >/dev/null; then
        echo "The tests drive a browser: install Chromium, or set CHROMIUM to its program." >&2
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        echo "The tests drive a browser. Install it once with: sudo sh -c '$command'" >&2
        exit 1
    fi
    local log
    log=$(mktemp)
    echo "Installing Chromium, which the tests drive." >&2
    DEBIAN_FRONTEND=noninteractive sh -c "$command" >"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        echo "Chromium could not be installed. Install it with: $command" >&2
        exit 1
    }
    rm -f "$log"
}

find_chromium() {
    CHROMIUM=$(chromium_on_path) || {
        install_chromium
        CHROMIUM=$(chromium_on_path)
    }
    export CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}
