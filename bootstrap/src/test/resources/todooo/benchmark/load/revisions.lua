-- Changes the to-dos of a file of ids and entity tags, each with the tag that the answer before brought.
local idle = {}
local first, last = 1, 0

local function add(id, tag)
  last = last + 1
  idle[last] = {id = id, tag = tag}
end

function init(arguments)
  for line in io.lines(arguments[1]) do
    add(line:match("(%d+) (%S+)"))
  end
end

function request()
  local todo = idle[first]
  idle[first] = nil
  first = first + 1
  local body = '{"completed": ' .. tostring(tonumber(todo.tag:match("%d+")) % 2 == 1) .. '}'
  return "PATCH /todo/" .. todo.id .. " HTTP/1.1\r\nHost: localhost\r\nIf-Match: " .. todo.tag ..
    "\r\nContent-Type: application/merge-patch+json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
end

function response(status, headers, body)
  add(body:match('"id":(%d+)'), headers["ETag"])
end
