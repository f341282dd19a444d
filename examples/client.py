#!/usr/bin/env python3
"""A client of Todooo with nothing but the standard library. Usage: client.py [ADDRESS]"""

import json
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Problem(Exception):
    """An answer of 4xx or 5xx, with its problem document (RFC 9457)."""

    def __init__(self, status, headers, document):
        super().__init__(document.get("detail", document.get("title")))
        self.status = status
        self.headers = headers
        self.document = document


class Todooo:
    """The to-dos of a service."""

    ATTEMPTS = 5

    def __init__(self, address="http://localhost:8000"):
        self.address = address.rstrip("/")

    def add(self, task, **members):
        """Adds a to-do, once: the key lets the request be sent again when no answer came."""
        key = {"Idempotency-Key": f'"{uuid.uuid4()}"'}
        for attempt in range(self.ATTEMPTS):
            try:
                return self._send("POST", "/todo", {"task": task, **members}, key)[0]
            except Problem as problem:
                if problem.status != 503 or attempt == self.ATTEMPTS - 1:
                    raise
                time.sleep(float(problem.headers.get("Retry-After", 1)))

    def change(self, url, edit):
        """Sets the members that edit(todo) returns, and reads again when another client was faster."""
        todo, headers = self._send("GET", url)
        for _ in range(self.ATTEMPTS):
            try:
                return self._send("PATCH", url, edit(todo), {"If-Match": headers["ETag"]})[0]
            except Problem as problem:
                if problem.status != 412:
                    raise
                todo, headers = problem.document["current"], problem.headers
        raise TimeoutError(f"Others change {url} all the time")

    def find(self, **query):
        """Yields all to-dos that match, page after page. A page may be empty and not be the last one."""
        page = "/todo?" + urllib.parse.urlencode(query)
        while page:
            todos, headers = self._send("GET", page)
            yield from todos
            following = re.search(r'<([^>]*)>; rel="next"', headers.get("Link", ""))
            page = following and following[1]

    def remove(self, url):
        self._send("DELETE", url)

    def _send(self, method, path, body=None, headers={}):
        request = urllib.request.Request(
            urllib.parse.urljoin(self.address, path),
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", **headers},
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                content = response.read()
                return json.loads(content) if content else None, response.headers
        except urllib.error.HTTPError as error:
            raise Problem(error.code, error.headers, json.loads(error.read())) from None


if __name__ == "__main__":
    service = Todooo(*sys.argv[1:])
    todo = service.add("Learn Python", order=1)
    print("Added:", todo["task"])
    print("Found:", [found["task"] for found in service.find(task="PYTHON", completed="false", limit=1)])
    print("Completed:", service.change(todo["url"], lambda _: {"completed": True})["completed"])
    try:
        service.add(" ")
    except Problem as problem:
        print("Refused:", problem.status, problem.document["errors"])
    service.remove(todo["url"])
    print("Left:", [left["task"] for left in service.find(task="PYTHON")])
