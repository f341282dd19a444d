-- Changes the to-dos of a file of ids and versions, each at the version that the answer before brought.
local idle = {}
local first, last = 1, 0

local function add(id, version)
  last = last + 1
  idle[last] = {id = id, version = version}
end

function init(arguments)
  for line in io.lines(arguments[1]) do
    local id, version = line:match("(%d+) (%d+)")
    add(id, tonumber(version))
  end
end

function request()
  local todo = idle[first]
  idle[first] = nil
  first = first + 1
  local body = '{"completed": ' .. tostring(todo.version % 2 == 1) .. '}'
  return "PATCH /todo/" .. todo.id .. " HTTP/1.1\r\nHost: localhost\r\nIf-Match: \"" .. todo.version ..
    "\"\r\nContent-Type: application/merge-patch+json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
end

function response(status, headers, body)
  add(body:match('"id":(%d+)'), tonumber(headers["ETag"]:match("%d+")))
end
