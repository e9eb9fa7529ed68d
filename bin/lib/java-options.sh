# Sourced by bin/build and bin/run: how java runs the product. A cache serves only the options that it was made with.
java_options=(-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED)
