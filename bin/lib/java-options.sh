# Sourced by bin/build and bin/run: how java runs the product. A cache serves only the options that it was made with.
# The heap begins at what a start needs, and not at a part of the machine's memory. With fewer than 48 MB for what is new, pages that
# read much leave it to the old part, which then grows and takes a third of the speed.
java_options=(-XX:+UseSerialGC -Xms128m -Xmn48m "-Xmx${BELIEF_FIRST_HEAP:-512m}" -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
    --enable-native-access=ALL-UNNAMED)
