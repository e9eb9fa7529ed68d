# Sourced by bin/build and bin/run: how java runs the product. A cache serves only the options that it was made with.
java_options=(-XX:+UseSerialGC "-Xmx${BELIEF_FIRST_HEAP:-512m}" --enable-native-access=ALL-UNNAMED)
