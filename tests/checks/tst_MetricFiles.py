# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess

import suite

import check_metrics

METRIC = "resources/metrics/exception_aging/v1"


class MetricFiles(suite.TreeCase):
    def setUp(self):
        super().setUp()
        self.take("resources/metrics/exception_aging")
        for relation in ("service_team", "same_exception", "same_thing", "exception_grant"):
            self.take(f"resources/metrics/relations/{relation}.v1.sql")

    def findings(self):
        return check_metrics.findings(self.root)

    def test_definitions_of_the_tree_are_whole(self):
        self.assert_clean(check_metrics.findings(suite.ROOT))

    def test_copy_is_clean_before_it_is_broken(self):
        self.assert_clean(self.findings())

    def test_missing_reason_is_found(self):
        self.edit(METRIC + ".json", '"why": "', '"was": "')
        self.assert_found(self.findings(), "why is missing")

    def test_unknown_headline_is_found(self):
        self.edit(METRIC + ".json", '"headline": { "output": "open" }', '"headline": { "output": "opened" }')
        self.assert_found(self.findings(), "headline names no output")

    def test_missing_relation_is_found(self):
        (self.root / "resources/metrics/relations/service_team.v1.sql").unlink()
        self.assert_found(self.findings(), "service_team.v1.sql, which is missing")

    def test_missing_population_is_found(self):
        (self.root / (METRIC + ".population.sql")).unlink()
        self.assert_found(self.findings(), "v1.population.sql is missing")

    def test_name_with_a_colon_in_a_comment_is_found(self):
        self.append("-- uses :as_of\n")
        self.assert_found(self.findings(), "a comment with :name breaks PostgreSQL")

    def test_bind_clock_and_json_operator_are_found(self):
        self.append("SELECT a ->> 'b', CURRENT_TIMESTAMP, 'a ? :b --' FROM x WHERE y = :as_of\n")
        found = self.findings()
        self.assertEqual(len(found), 3, found)

    def test_time_in_a_literal_is_no_bind(self):
        self.append("SELECT '12:30 -> :x', CAST(a AS BIGINT), b::text FROM x\n")
        self.assert_clean(self.findings())

    def test_released_version_cannot_be_edited(self):
        check_metrics.release(self.root)
        self.assert_clean(self.findings())
        self.append("-- a later thought\n")
        self.assert_found(self.findings(), "a released version was edited")

    def test_relation_of_a_released_version_cannot_be_edited(self):
        check_metrics.release(self.root)
        name = self.root / "resources/metrics/relations/service_team.v1.sql"
        name.write_text(name.read_text(encoding="utf-8") + "-- a later thought\n", encoding="utf-8")
        self.assert_found(self.findings(), "service_team.v1.sql: a released version was edited")

    def test_relations_hold_each_other(self):
        name = self.root / "resources/metrics/relations/same_thing.v1.sql"
        name.rename(name.with_name("same_things.v1.sql"))
        self.assert_found(self.findings(), "same_exception.v1.sql: inserts resources/metrics/relations/same_thing.v1.sql, which is missing")
        self.assert_found(self.findings(), "same_things.v1.sql: no definition uses it")

    def test_lock_is_a_list_that_sha256sum_reads(self):
        self.assertGreater(len(check_metrics.locked(suite.ROOT)), 150)
        listed = subprocess.run(["sha256sum", "-c", "--quiet", "metrics.lock"], cwd=suite.ROOT / check_metrics.FOLDER,
                                capture_output=True, text=True, check=False)
        self.assertEqual(listed.returncode, 0, listed.stdout + listed.stderr)

    def test_next_version_is_added_beside_the_old_one(self):
        check_metrics.release(self.root)
        before = check_metrics.locked(self.root)
        for kind in (".json", ".population.sql", ".packet.sql"):
            text = (self.root / (METRIC + kind)).read_text(encoding="utf-8").replace('"version": 1', '"version": 2')
            self.write(METRIC.replace("v1", "v2") + kind, text)
        self.assert_clean(self.findings())
        (self.root / check_metrics.LOCK).rename(self.root / "lock")
        self.assert_found(self.findings(), "v1.json: a newer version stands beside it")
        (self.root / "lock").rename(self.root / check_metrics.LOCK)
        check_metrics.release(self.root)
        added = set(check_metrics.locked(self.root)) - set(before)
        self.assertEqual(len(added), 3)
        (self.root / (METRIC + ".packet.sql")).unlink()
        self.assert_found(self.findings(), "v1.packet.sql: a released version was removed")

    def test_missing_part_of_a_packet_is_found(self):
        self.take("resources/metrics/bypass_rate")
        self.take("resources/metrics/packet")
        (self.root / "resources/metrics/packet/share.v1.sql").unlink()
        self.assert_found(self.findings(), "inserts resources/metrics/packet/share.v1.sql, which is missing")

    def test_part_that_no_packet_inserts_is_found(self):
        self.take("resources/metrics/packet")
        self.assert_found(self.findings(), "share.v1.sql: no packet inserts it")

    def test_part_of_a_released_packet_cannot_be_edited(self):
        self.take("resources/metrics/packet")
        check_metrics.release(self.root)
        name = self.root / "resources/metrics/packet/interval.v1.sql"
        name.write_text(name.read_text(encoding="utf-8") + "-- a later thought\n", encoding="utf-8")
        self.assert_found(self.findings(), "interval.v1.sql: a released version was edited")

    def append(self, lines):
        name = self.root / (METRIC + ".population.sql")
        name.write_text(name.read_text(encoding="utf-8") + lines, encoding="utf-8")


if __name__ == "__main__":
    suite.main()
