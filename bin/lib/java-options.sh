# Sourced by bin/build and bin/run: how java runs the product. A cache serves only the options that it was made with.
# The heap begins at what a start needs, and not at a part of the machine's memory.
java_options=(-XX:+UseSerialGC -Xms48m "-Xmx${BELIEF_FIRST_HEAP:-512m}" --enable-native-access=ALL-UNNAMED)
