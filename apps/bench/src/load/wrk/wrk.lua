-- Sends the requests of a pool in turn, and at the end prints what wrk has counted as one line of JSON.

local requests, sent = {}, 0

-- The first argument after `--` is the pool's file: whole HTTP requests, each ended by a NUL.
function init(args)
  local file = assert(io.open(args[1], "rb"))
  for request in file:read("*a"):gmatch("(%Z+)%z") do
    requests[#requests + 1] = request
  end
  file:close()
end

function request()
  sent = sent + 1
  return requests[(sent - 1) % #requests + 1]
end

function done(summary, latency)
  local waits = {}
  for index = 1, #latency do
    local microseconds, count = latency(index)
    waits[index] = string.format("[%d,%d]", microseconds, count)
  end
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local format = '{"requests":%d,"microseconds":%d,"failures":%d,"waits":[%s]}\n'
  io.write(format:format(summary.requests, summary.duration, failures, table.concat(waits, ",")))
end
