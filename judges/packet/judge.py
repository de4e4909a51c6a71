# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A packet under other people's tools: bagit, sigstore, openssl ts, the sqlite3 shell, zip tools, and Chromium on its page."""
import base64
import hashlib
import html.parser
import http.server
import json
import os
import re
import shutil
import subprocess
import threading
import zipfile

from judging import Judge

SCOPE = """format = "plumbline-packet-scope/1"
organisation = 'Acme <img src="http://127.0.0.1:%(port)s/img" onerror="document.title=1"><script>fetch("http://127.0.0.1:%(port)s/js")</script>'
number = 1
period = "2026-W46"
from = "2026-11-02"
to = "2026-11-16"
time_zone = "Europe/Berlin"
personal = "disclosed"
"""
STAMPS = """[tsa]
default_tsa = t
[t]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
"""


# What Chromium asks on its own account, whatever is open.
OWN = re.compile(r"chrome|data:|https?://([a-z0-9-]+\.)*(google|googleapis|gvt1)\.com/")


def run(*arguments, **options):
    return subprocess.run([*map(str, arguments)], capture_output=True, timeout=600, check=False, **options)


class Listener(http.server.BaseHTTPRequestHandler):
    """Whatever a page asks for arrives here."""
    seen = []

    def do_GET(self):
        Listener.seen.append(self.path)
        self.send_response(404)
        self.end_headers()

    def log_message(self, *_):
        pass


def estate(judge):
    judge.start([judge.program, "simulate", "--port", "0", "--services", "2", "--weeks", "3", "--write-config", judge.folder / "plumbline.toml"],
                lambda: any("listening on" in log.read_text() for log in judge.folder.glob("plumbline-*.log")), env=judge.environment)
    judge.environment["PLUMBLINE_SIMULATOR_TOKEN"] = "simulator-token"
    for source in ("backstage", "argocd", "defectdojo"):
        ended = judge.plumbline("sync", "--source", source)
        judge.check(f"{source} was read", ended.returncode == 0, ended.stderr)


def packet(judge, port):
    """Makes one that is signed and stamped, and unpacks it."""
    (judge.folder / "scope.toml").write_text(SCOPE % {"port": port}, encoding="utf-8")
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", judge.folder / "person")
    ended = judge.plumbline("packet", "create", "--scope", judge.folder / "scope.toml", "--out", judge.folder / "plain.zip", "--key",
                            judge.folder / "person", "--timestamp-request")
    judge.check("a packet is made", ended.returncode == 0, ended.stderr)
    (judge.folder / "tsa.cnf").write_text(STAMPS)
    (judge.folder / "serial").write_text("01\n")
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.pem", "-subj", "/CN=stamps", "-addext",
        "extendedKeyUsage=critical,timeStamping", "-days", "30", cwd=judge.folder)
    stamped = run("openssl", "ts", "-reply", "-queryfile", "plain.zip.tsq", "-signer", "tsa.pem", "-inkey", "tsa.key", "-out", "reply", "-config",
                  "tsa.cnf", cwd=judge.folder)
    judge.check("openssl ts answers the request for a stamp", stamped.returncode == 0, stamped.stderr)
    ended = judge.plumbline("packet", "stamp", judge.folder / "plain.zip", "--token", judge.folder / "reply", "--out", judge.folder / "packet.zip",
                            "--key", judge.folder / "person")
    judge.check("the stamp is added", ended.returncode == 0, ended.stderr)
    with zipfile.ZipFile(judge.folder / "packet.zip") as archive:
        judge.equal("Python's zipfile finds nothing damaged", archive.testzip(), None)
        archive.extractall(judge.folder / "unpacked")
        return judge.folder / "unpacked" / archive.namelist()[0].split("/")[0]


def judge_zip(judge):
    for tool, arguments in (("unzip", ["-tqq"]), ("zip", ["-T"]), ("bsdtar", ["-tf"]), ("7z", ["t"])):
        if not shutil.which(tool):
            judge.skip(f"{tool} on the zip", f"{tool} is not installed")
            continue
        ended = run(tool, *arguments, judge.folder / "packet.zip")
        judge.check(f"{tool} finds nothing damaged", ended.returncode == 0, ended.stderr)


def judge_bag(judge, bag):
    tool = shutil.which("bagit.py") or shutil.which("bagit")
    if not tool:
        judge.skip("BagIt", "bagit of the Library of Congress is not installed (pip install bagit)")
        return
    ended = run(tool, "--validate", bag)
    judge.check("bagit calls it valid", ended.returncode == 0, ended.stderr)
    for what, spoil in (("a byte more", lambda file: file.write_bytes(file.read_bytes() + b" ")), ("a file less", lambda file: file.unlink())):
        spoilt = bag.parent / "spoilt"
        shutil.copytree(bag, spoilt)
        spoil(spoilt / "data/packet.json")
        judge.check(f"bagit refuses {what}", run(tool, "--validate", spoilt).returncode != 0)
        shutil.rmtree(spoilt)


def judge_statement(judge, bag):
    folder = judge.folder
    run("openssl", "pkey", "-in", f"{judge.store}.log-key", "-pubout", "-out", folder / "log.pem")
    run("openssl", "genpkey", "-algorithm", "ed25519", "-out", folder / "other.key")
    run("openssl", "pkey", "-in", folder / "other.key", "-pubout", "-out", folder / "other.pem")
    envelope = bag / "signatures/packet.intoto.dsse.json"
    ended = run("node", judge.packages / "verify.cjs", envelope, folder / "log.pem", folder / "other.pem", text=True)
    judge.equal("sigstore accepts the statement by the key of the log, and by no other", ended.stdout.split("\n")[:2],
                ["accepted", "refused: SIGNATURE_ERROR"])
    changed = json.loads(envelope.read_text())
    payload = json.loads(base64.b64decode(changed["payload"]))
    payload["subject"][0]["digest"]["sha256"] = "0" * 64
    changed["payload"] = base64.b64encode(json.dumps(payload).encode()).decode()
    (folder / "changed.json").write_text(json.dumps(changed))
    ended = run("node", judge.packages / "verify.cjs", folder / "changed.json", folder / "log.pem", text=True)
    judge.equal("sigstore refuses a changed one", ended.stdout.strip(), "refused: SIGNATURE_ERROR")
    told = json.loads(base64.b64decode(json.loads(envelope.read_text())["payload"]))
    for subject in told["subject"]:
        judge.equal(f"the statement is over {subject['name']}", hashlib.sha256((bag / subject["name"]).read_bytes()).hexdigest(),
                    subject["digest"]["sha256"])


def judge_stamp(judge, bag):
    def stamped(data):
        return run("openssl", "ts", "-verify", "-data", data, "-in", bag / "signatures/tagmanifest-sha256.txt.tsr", "-CAfile",
                   judge.folder / "tsa.pem").returncode == 0
    judge.check("openssl ts accepts the stamp", stamped(bag / "tagmanifest-sha256.txt"))
    judge.check("openssl ts refuses it over something else", not stamped(bag / "bagit.txt"))


def judge_figures(judge, bag):
    if not shutil.which("sqlite3"):
        judge.skip("figures", "the sqlite3 shell is not installed")
        return
    pairs = [(sql, sql.with_suffix(".expected.csv")) for sql in sorted((bag / "data/metrics").glob("*.sql"))]
    pairs += [(sql, sql.with_suffix(".csv")) for sql in sorted((bag / "data/populations").glob("*.sql"))]
    wrong = []
    for sql, expected in pairs:
        with sql.open("rb") as text:
            ended = run("sqlite3", "-readonly", "-safe", "-csv", "-header", bag / "data/evidence.db", stdin=text)
        if ended.returncode or ended.stdout != expected.read_bytes():
            wrong.append(sql.name)
    judge.check(f"sqlite3 -readonly -safe prints all {len(pairs)} texts byte for byte", len(pairs) > 40 and not wrong, wrong)


class Active(html.parser.HTMLParser):
    """Elements and attributes that run something or load something."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "img", "iframe", "object", "embed", "link", "audio", "video", "form", "base"):
            self.found.append(tag)
        self.found += [f"{tag} {name}" for name, _ in attributes if name.startswith("on") or name in ("src", "srcset", "action")]

    @classmethod
    def of(cls, text):
        parser = cls()
        parser.feed(text)
        return parser.found


class Browser:
    """Chromium without a window; what it asks for over the network and of files stands in its own log."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def open(self, address):
        log = self.folder / "net.json"
        log.unlink(missing_ok=True)
        Listener.seen.clear()
        ended = run(self.program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
                    "--disable-component-update", "--disable-background-networking", f"--user-data-dir={self.folder / 'profile'}",
                    f"--log-net-log={log}", "--virtual-time-budget=5000", "--dump-dom", address, text=True,
                    env=dict(os.environ, HOME=str(self.folder)))
        asked = set(re.findall(r'"url":"([^"]+)"', log.read_text(errors="replace"))) if log.exists() else None
        return ended.stdout, asked, list(Listener.seen)


def judge_page(judge, bag, port):
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not program:
        judge.skip("Chromium on index.html", "chromium is not installed")
        return
    browser = Browser(program, judge.folder)
    page = bag / "data/index.html"
    idle = browser.open("about:blank")[1]
    dom, asked, seen = browser.open(page.as_uri())
    judge.check("Chromium shows the page", "<h2>Log</h2>" in dom, dom[-300:])
    judge.equal("nothing arrives that the page asked for", seen, [])
    if idle is None or asked is None:
        judge.skip("requests in Chromium's own log", "it writes none")
    else:
        judge.equal("the page loads itself and nothing else", {one for one in asked - idle if not OWN.match(one)} - {page.as_uri()}, set())
    judge.equal("nothing in it runs or loads", Active.of(dom), [])
    # A judge that cannot see says nothing: the same page with what an attacker would want in it, without and with our policy.
    text = page.read_text(encoding="utf-8")
    bait = (f'<img src="http://127.0.0.1:{port}/img"><link rel=stylesheet href="http://127.0.0.1:{port}/css">'
            f'<script>document.title="ran"; new Image().src="http://127.0.0.1:{port}/js"</script></body>')
    policy = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
    judge.check("the page has a policy", policy.search(text))
    for name, content, expected in (("with our policy it asks for nothing and runs nothing", text, (False, set())),
                                    ("without it what was put in is seen", policy.sub("", text), (True, {"/img", "/css", "/js"}))):
        baited = page.with_name("baited.html")
        baited.write_text(content.replace("</body>", bait), encoding="utf-8")
        dom, _, seen = browser.open(baited.as_uri())
        judge.check(f"{name}: what was put in is in it", {"script", "img", "link"} <= set(Active.of(dom)))
        judge.equal(name, ("<title>ran</title>" in dom, set(seen)), expected)
        baited.unlink()


with Judge("packet") as judge:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    estate(judge)
    bag = packet(judge, server.server_port)
    judge_zip(judge)
    judge_bag(judge, bag)
    judge_statement(judge, bag)
    judge_stamp(judge, bag)
    judge_figures(judge, bag)
    judge_page(judge, bag, server.server_port)
