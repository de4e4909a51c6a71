# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that cannot be right, through files as people import them: none changes a number in silence, each is counted and
listed with its reason and opens to its bytes."""
import json

import stores

CALLS = """id,service,model,started_at,ended_at,input_tokens,output_tokens,cache_read_tokens
good,bot,m,2026-03-02T10:00:00Z,2026-03-02T10:00:01Z,1000,100,
backwards,bot,m,2026-03-02T10:00:00Z,2026-03-02T09:59:59Z,1000,100,
negative,bot,m,2026-03-02T10:00:00Z,2026-03-02T10:00:01Z,-1,100,
cached,bot,m,2026-03-02T10:00:00Z,2026-03-02T10:00:01Z,1000,100,1001
unknown,bot,never-heard-of,2026-03-02T10:00:00Z,2026-03-02T10:00:01Z,1000,100,
no-zone,bot,m,2026-03-02T10:00:00,2026-03-02T10:00:01,1000,100,
no-time,bot,m,,,1000,100,
"""
PRICES = "model,provider,input,output,unit,currency\nm,x,1,2,per_1e6_tokens,USD\n"
FINDINGS = [{"id": "good", "service": "pay", "rule": "R", "severity": "high", "state": "fixed", "first_seen": "2026-03-01T00:00:00Z",
             "due": "2026-03-10T00:00:00Z", "resolved_at": "2026-03-05T00:00:00Z"},
            {"id": "due-before-found", "service": "pay", "rule": "R", "severity": "high", "state": "open",
             "first_seen": "2026-03-15T00:00:00Z", "due": "2026-03-10T00:00:00Z"},
            {"id": "fixed-before-found", "service": "pay", "rule": "R", "severity": "high", "state": "fixed",
             "first_seen": "2026-03-15T00:00:00Z", "resolved_at": "2026-03-14T00:00:00Z"}]


class ImpossibleRows(stores.StoreCase):
    """Imported once; each test asks."""

    def setUp(self):
        super().setUp()
        self.store = self.root / "store.db"
        self.write("calls.csv", CALLS)
        self.write("prices.csv", PRICES)
        self.write("findings.json", json.dumps({"items": FINDINGS}))
        self.said(self.import_("requests", "calls.csv", "--set", "provider=x"), 0, "6 rows new", "1 put aside")
        self.said(self.import_("price-table", "prices.csv"), 0, "1 rows new")
        self.said(self.import_("rest/findings", "findings.json"), 0, "3 rows new")

    def import_(self, *arguments):
        return self.run_on(self.store, "--as-of", "2026-04-01T00:00:00Z", "import", *arguments)

    def asked(self, metric, *more):
        ended = self.run_on(self.store, "--as-of", "2026-04-01T00:00:00Z", "metric", "run", metric, "--from", "2026-03-01",
                            "--to", "2026-04-01", *more)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return ended.stdout

    def cases(self, metric):
        return {case["row_id"].rsplit("/", 1)[-1]: case for case in map(json.loads, self.asked(metric, "--rows", "--json").splitlines())}

    def test_each_is_listed_with_its_reason(self):
        cost = self.cases("ai_cost")
        self.assertEqual({name: (case["excluded"], case["flag"]) for name, case in cost.items()}, {
            "good": (None, "ok"), "no-zone": (None, "ok"), "backwards": ("ended_before_started", "no_price"), "negative": (None, "invalid_usage"),
            "cached": (None, "invalid_usage"), "unknown": (None, "no_price")})
        waste = self.cases("token_waste")
        self.assertEqual({name: case["excluded"] for name, case in waste.items() if case["excluded"]},
                         {"backwards": "ended_before_started", "negative": "invalid_usage", "cached": "invalid_usage"})
        window = self.cases("context_overflow")
        self.assertEqual(window["unknown"]["unknown_window"], True)
        self.assertEqual({name: case["excluded"] for name, case in self.cases("sla_rate").items()},
                         {"good": None, "due-before-found": "due_before_found"})
        self.assertEqual(self.cases("mttr_findings")["fixed-before-found"]["excluded"], "resolved_before_seen")

    def test_each_is_counted_and_changes_nothing(self):
        told = json.loads(self.asked("ai_cost", "--json"))
        self.assertEqual(told["outputs"]["total_usd"], "0.0024")  # of good and no-zone
        self.assertEqual((told["outputs"]["invalid_usage"], told["outputs"]["unpriced_requests"], told["excluded"]),
                         (2, 1, {"ended_before_started": 1}))
        self.assertEqual(told["state"], "partial")  # one line was put aside
        self.assertIn("ended_before_started", self.asked("ai_cost"))
        sla = json.loads(self.asked("sla_rate", "--json"))
        self.assertEqual((sla["outputs"]["num"], sla["outputs"]["den"], sla["excluded"]), (1, 1, {"due_before_found": 1}))

    def test_what_has_no_zone_is_marked_and_what_has_no_time_put_aside(self):
        calls = [json.loads(line) for line in self.run_on(self.store, "rows", "ai_call", "--json").stdout.splitlines()]
        self.assertEqual([call["id"] for call in calls if call["assumed_utc"]], ["no-zone"])
        self.assertEqual(json.loads(self.asked("ai_cost", "--json"))["outputs"]["assumed_utc"], 1)
        aside = [json.loads(line) for line in self.run_on(self.store, "rows", "rejected", "--json").stdout.splitlines()]
        self.assertEqual(len(aside), 1)
        self.assertIn("line:8", json.dumps(aside[0]))
        self.assertIn("started_at", json.dumps(aside[0]))


if __name__ == "__main__":
    stores.suite.main()
