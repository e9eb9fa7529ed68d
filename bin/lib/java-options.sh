# Sourced by bin/build and bin/run: how java runs the product. A cache serves only the options that it was made with.
# The heap begins at what a start needs, and not at a part of the machine's memory. With fewer than 48 MB for what is new, pages that
# read much leave it to the old part, which then grows and takes a third of the speed. What compiling took for a while goes back to
# the system every few seconds: 40 MB of it after a start.
java_options=(-XX:+UseSerialGC -Xms128m -Xmn48m "-Xmx${BELIEF_FIRST_HEAP:-512m}" -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
    -XX:TrimNativeHeapInterval=3000 --enable-native-access=ALL-UNNAMED)
