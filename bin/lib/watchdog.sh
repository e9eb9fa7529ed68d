# Sourced by bin/test: says how long the tests of a home took, and which are slow, from the reports that they leave.

# A single test that takes longer than so many seconds is named.
slow_test=30

report_home() { # home, seconds
    find "target/surefire-reports/$1" -name 'TEST-*.xml' -exec grep -hoE '<(testsuite|testcase) [^>]*' {} + | awk -v home="$1" -v took="$2" -v slow="$slow_test" '
        function value(attribute,    found) {
            if (!match($0, " " attribute "=\"[^\"]*\"")) return ""
            found = substr($0, RSTART + length(attribute) + 3, RLENGTH - length(attribute) - 4)
            gsub(",", "", found)
            return found
        }
        /^<testsuite / { tests += value("tests"); time[value("name")] = value("time") }
        /^<testcase / && value("time") + 0 > slow { named[++many] = sprintf("  %6.0f s  %s.%s", value("time"), value("classname"), value("name")) }
        END {
            print "The ten slowest classes of tests on the home “" home "”:"
            for (place = 1; place <= 10; place++) {
                longest = ""
                for (class in time) if (longest == "" || time[class] + 0 > time[longest] + 0) longest = class
                if (longest == "") break
                printf "  %6.0f s  %s\n", time[longest], longest
                delete time[longest]
            }
            if (many) print "Tests that took longer than " slow " s:"
            for (place = 1; place <= many; place++) print named[place]
            printf "%d tests on the home “%s” took %.1f minutes.\n", tests, home, took / 60
        }'
}
