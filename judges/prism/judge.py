# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prism between our pulls and the simulator: no request of ours breaks what the vendors' OpenAPI descriptions say."""
import collections
import http.server
import json
import re
import threading
import time
import urllib.error
import urllib.request

from judging import SHARED, Judge, answers, free_port

# Name, description, how much of the path belongs to the server and not to the description, the stranger that Prism must refuse.
VENDORS = [
    ("github", "github-openapi-examples/github-governance-subset.openapi.json", "",
     "/orgs/haldenpay/rulesets/rule-suites?time_period=fortnight"),
    ("langfuse", "langfuse-openapi/langfuse-subset.openapi.json", "", "/api/public/v2/observations?limit=many"),
    ("argocd", "argocd/argocd-subset.swagger.json", "", "/api/v1/nothing-of-the-kind"),
    ("hcp-terraform", "hcp-terraform/hcp-terraform-subset.openapi.json", "/api/v2", "/organizations/haldenpay/nothing"),
]

# The description of GitHub that is here is a part of the vendor's own; these paths are not in that part.
OUTSIDE = {"github": r"/orgs/[^/]+/rulesets/\d+/history|/repos/[^/]+/[^/]+/(pulls|releases|commits|commits/[^/]+)"}


class Tap(http.server.ThreadingHTTPServer):
    """Stands before Prism: keeps what Prism does not know at all, and leads our links back to itself."""

    daemon_threads = True

    def __init__(self, prism, simulator, cut):
        self.prism, self.simulator, self.cut = prism, simulator, cut
        self.unknown, self.paths, self.asked = [], [], collections.Counter()
        super().__init__(("127.0.0.1", 0), Passage)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Passage(http.server.BaseHTTPRequestHandler):
    """One request on its way through."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        tap = self.server
        path = self.path.removeprefix(tap.cut) if tap.cut else self.path
        headers = {name: value for name, value in self.headers.items()
                   if name.lower() not in ("host", "connection", "accept-encoding", "content-length")}
        try:
            answer = urllib.request.urlopen(urllib.request.Request(tap.prism + path, headers=headers), timeout=120)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        body = answer.read()
        tap.asked[answer.status] += 1
        tap.paths.append(path)
        if b"stoplight.io/prism/errors" in body:
            tap.unknown.append((path, json.loads(body)))
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            if name.lower() in ("link", "etag", "content-type", "date") or name.lower().startswith("x-ratelimit"):
                self.send_header(name, value.replace(tap.simulator, tap.address))
        body = body.replace(tap.simulator.encode(), tap.address.encode())
        if answer.status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def judge_vendor(judge, simulator, vendor, description, cut, stranger):
    port = free_port()
    upstream = f"{simulator}/{vendor}{cut}"
    prism = judge.start(["node", judge.packages / "node_modules/@stoplight/prism-cli/dist/index.js", "proxy", "--port", port,
                         "--host", "127.0.0.1", "--errors", "false", description, upstream],
                        lambda: answers_anything(f"http://127.0.0.1:{port}/"), 120)
    own = len(violations(prism))  # of the question whether it is up
    tap = Tap(f"http://127.0.0.1:{port}", f"{simulator}/{vendor}", cut)
    original = (judge.folder / "simulator.toml").read_text()
    judge.configure(original.replace(f"{simulator}/{vendor}\"", f"{tap.address}\""))
    ended = judge.plumbline("sync", "--source", vendor, seconds=600)
    judge.check(f"{vendor}: the pull through Prism is complete", ended.returncode == 0, ended.stdout + ended.stderr)
    judge.check(f"{vendor}: requests were made", sum(tap.asked.values()) > 0, tap.asked)
    outside = [path for path in tap.paths if re.fullmatch(OUTSIDE.get(vendor, "-"), path.split("?")[0])]
    if outside:
        judge.skip(f"{vendor}: {len(outside)} requests", "their paths are not in the part of the description that is here")
    said = violations(prism)[own:]
    routeless = [line for line in said if "route not found" in line]
    rejected = [line for line in said if line not in routeless] + tap.unknown + routeless[len(outside):]
    judge.check(f"{vendor}: Prism rejects none of the other {sum(tap.asked.values()) - len(outside)} requests", not rejected, rejected[:3])
    rows = len(judge.rows({"github": "gate_decision", "langfuse": "ai_call", "argocd": "deployment",
                           "hcp-terraform": "service"}[vendor], "--source", vendor))
    judge.check(f"{vendor}: rows came through", rows > 5, rows)
    answers_anything(tap.address + cut + stranger)
    judge.check(f"{vendor}: Prism rejects what the description does not know",
                len(violations(prism)[own:] + tap.unknown) > len(said))
    tap.shutdown()


def violations(prism):
    """What Prism's log says against requests. (Of answers it says much, too: the simulator leaves out what we do not read.)"""
    lines = prism.log.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if "Violation: request" in line]


def answers_anything(address):
    """Whether a server is there, whatever it says."""
    try:
        urllib.request.urlopen(address, timeout=30).close()
        return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


with Judge("prism") as judge:
    fixtures = SHARED / "fixtures"
    if not fixtures.is_dir():
        judge.skip("requests", "the vendors' OpenAPI descriptions are not beside this tree (../shared/fixtures)")
    else:
        judge.environment["PLUMBLINE_SIMULATOR_TOKEN"] = "simulator-token"
        simulator = f"http://127.0.0.1:{free_port()}"
        config = judge.folder / "simulator.toml"
        judge.start([judge.program, "simulate", "--port", simulator.rsplit(":", 1)[1], "--weeks", "2", "--services", "12",
                     "--vendors", "all", "--write-config", config],
                    lambda: config.exists() and answers(simulator + "/simulator/faults"))
        for vendor, description, cut, stranger in VENDORS:
            began = time.monotonic()
            judge_vendor(judge, simulator, vendor, fixtures / description, cut, stranger)
            print(f"       {vendor}: {time.monotonic() - began:.1f} s")
