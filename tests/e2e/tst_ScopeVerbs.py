# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import http.server
import subprocess
import threading

import stores

SOURCE = '[[source]]\nid = "{}"\nconnector = "github"\nbase_url = "http://127.0.0.1:{}"\ntoken_env = "NO_TOKEN"\n[source.params]\norganisation = "acme"\n'
PERIOD = ("--from", "2020-01-01", "--to", "2030-01-01")


class ScopeVerbs(stores.StoreCase):
    """`scope`, and the metrics that ask within it, on a store that a scope was declared for after its rows had come."""

    def setUp(self):
        super().setUp()
        case = self
        self.reached, self.answer = threading.Event(), threading.Event()
        self.answer.set()

        class Refusing(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                case.reached.set()
                case.answer.wait()
                self.send_error(401)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Refusing)
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.environment["NO_TOKEN"] = "x"
        self.store = self.root / "store.db"
        self.said(self.run_on(self.store, "import", "report.sarif", "--service", "pay"), 0)

    def declare(self, services=(), sources=("hub",)):
        """Writes a configuration, which a pull notes in the log, whatever it is answered."""
        scope = f"[scope]\nservices = {list(services)}\n".replace("'", '"') if services else ""
        self.write("p.toml", f'[organisation]\nname = "Acme"\n{scope}' + "".join(
            SOURCE.format(source, self.server.server_port) for source in sources))

    def pull(self):
        ended = self.run_on(self.store, "sync", "--config", "p.toml")
        self.assertNotEqual(ended.returncode, 0, ended.stdout)

    def asked(self, *arguments):
        ended = self.run_on(self.store, *arguments, "--config", "p.toml", "--json", "--as-of", "2029-01-01")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return stores.json.loads(ended.stdout)

    def test_the_file_of_today_is_compared_with_what_was_noted(self):
        self.declare(["pay"])
        self.assertFalse(self.asked("scope")["noted"])
        self.pull()
        self.assertTrue(self.asked("scope")["noted"])
        self.declare(["pay"], ["hub", "forge"])  # the same [scope], and another source to be read
        self.assertFalse(self.asked("scope")["noted"])
        self.said(self.run_on(self.store, "scope", "--config", "p.toml"), 0, "The configuration says something else now")
        self.pull()
        self.assertTrue(self.asked("scope")["noted"])

    def test_a_kept_figure_is_of_the_scope_of_its_instant(self):
        self.declare(["card"])
        kept = ("metric", "run", "mttr_findings", *PERIOD, "--in-scope", "--kept")
        self.said(self.run_on(self.store, "store", "reindex"), 0)
        before = self.asked(*kept)
        self.assertNotIn("in_scope", before["scope"])
        self.answer.clear()
        with subprocess.Popen(self.command(self.store, "sync", "--config", "p.toml"), env=self.environment, cwd=self.root,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as pull:
            try:
                self.assertTrue(self.reached.wait(120))
                scope = self.asked(*kept)["scope"]  # the scope is noted, and the panels stand where they stood
                now = self.asked(*kept[:-1])
            finally:
                self.answer.set()
            pull.wait(120)
        self.assertEqual(scope, before["scope"])
        self.assertEqual(now["scope"]["in_scope"], {"services": ["card"], "environments": []})
        self.assertEqual(now["scope"]["services"], [])

    def test_a_service_that_left_the_scope_is_restated_to_nothing(self):
        self.declare(["pay"])
        self.pull()
        told = self.asked("metric", "run", "mttr_findings", *PERIOD, "--in-scope")["coverage"]["known_until"]
        self.declare(["card"])
        self.pull()
        asked = ("--in-scope", "--service", "pay", *PERIOD)
        restated = self.asked("metric", "restate", "mttr_findings", "--then", told, *asked)
        self.assertEqual([restated["then"]["scope"]["in_scope"]["services"], restated["now"]["scope"]["in_scope"]["services"]],
                         [["pay"], ["card"]])
        self.assertEqual([part["cause"] for part in restated["parts"]], ["scope"])
        self.assertEqual(len(restated["parts"][0]["left"]), 40)
        self.said(self.run_on(self.store, "metric", "run", "mttr_findings", "--config", "p.toml", *asked), 2,
                  "no service that was asked for is in scope: pay")
        self.said(self.run_on(self.store, "metric", "restate", "mttr_findings", "--then", told, "--config", "p.toml",
                              "--in-scope", "--service", "till", *PERIOD), 2,
                  "neither then nor now: no service that was asked for is in scope: till")


if __name__ == "__main__":
    stores.suite.main()
