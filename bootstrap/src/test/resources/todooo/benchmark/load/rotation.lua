-- Sends the requests of a file, which NUL separates, one after the other, again and again.
local requests = {}
local sent = 0

function init(arguments)
  for request in assert(io.open(arguments[1], "rb")):read("*a"):gmatch("%Z+") do
    requests[#requests + 1] = request
  end
end

function request()
  sent = sent + 1
  return requests[(sent - 1) % #requests + 1]
end
