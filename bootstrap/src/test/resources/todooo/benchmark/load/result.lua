-- What a run of wrk comes to, in microseconds; appended to each script.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "\nresult requests=%d duration=%d p50=%d p99=%d errors=%d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
