#!/bin/sh
# A session with curl: add, find, change without losing the change of another, walk through pages, delete.
# Usage: session.sh [ADDRESS], by default http://localhost:8000
set -eu
service=${1:-http://localhost:8000}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# Sends a request, keeps head and body in $answer, and prints the status.
send() {
  curl -sS -i -o "$answer" -w '%{http_code}\n' -H 'Content-Type: application/json' "$@"
}

# Prints the value of a header of the last answer.
header() {
  tr -d '\r' < "$answer" | sed -n "s/^$1: //p"
}

body() {
  sed '1,/^\r*$/d' "$answer"
}

# A key makes it safe to send the request again when no answer came: there will be one to-do.
key="\"session-$$-$(date +%s)\""
echo "Create: $(send "$service/todo" -H "Idempotency-Key: $key" -d '{"task": "Buy bread"}')"
bread=$(header Location)
tag=$(header ETag)
echo "Create again: $(send "$service/todo" -H "Idempotency-Key: $key" -d '{"task": "Buy bread"}')"
echo "Same to-do: $([ "$(header Location)" = "$bread" ] && echo yes || echo no)"

echo "Change at the version that we saw: $(
  send -X PATCH "$bread" -H "If-Match: $tag" -d '{"order": 1}'
)"
echo "Change at that version once more: $(
  send -X PATCH "$bread" -H "If-Match: $tag" -d '{"completed": true}'
)"
tag=$(header ETag) # the refusal names the current version
echo "Change at the current version: $(
  send -X PATCH "$bread" -H "If-Match: $tag" -d '{"completed": true}'
)"

echo "Search: $(send -G "$service/todo" --data-urlencode 'task=BREAD' --data-urlencode 'limit=1')"
echo "Found: $(body | grep -c 'Buy bread')"

page="$service/todo?limit=1"
pages=0
while [ -n "$page" ]; do
  send "$page" > /dev/null
  pages=$((pages + 1))
  page=$(header Link | sed -n 's/.*<\([^>]*\)>; rel="next".*/\1/p')
done
echo "Walked through a list to its end: $([ $pages -gt 0 ] && echo yes)"

echo "Delete: $(send -X DELETE "$bread")"
echo "Read what is gone: $(send "$bread")"
