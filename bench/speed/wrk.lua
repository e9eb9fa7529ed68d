-- Asks for the paths of a file in turn, each line one, and prints what came of it on one line.
local requests = {}
local turn = 0

function init(arguments)
    for path in io.lines(arguments[1]) do
        requests[#requests + 1] = wrk.format("GET", path)
    end
end

function request()
    turn = turn % #requests + 1
    return requests[turn]
end

function done(summary, latency)
    local failed = summary.errors
    io.write(string.format("measured %d %d %d %d %d %d\n", summary.requests, summary.duration, summary.bytes,
        failed.connect + failed.read + failed.write + failed.timeout + failed.status,
        latency:percentile(50), latency:percentile(99)))
end
