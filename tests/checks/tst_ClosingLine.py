# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import subprocess
import sys

import suite

PASSED = "1: Totals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms\n1/2 Test #1: tst_A .......   Passed    0.01 sec\n"


class ClosingLine(suite.TreeCase):
    """The last line of `./dev test` is read by others; it must not say more than was seen."""

    def closing(self, log, status=0):
        self.write("ctest.log", log)
        done = subprocess.run([sys.executable, "-B", str(suite.ROOT / "tools/summarise_tests.py"), "--ctest-status",
                               str(status), str(self.root / "ctest.log")], capture_output=True, text=True, check=False)
        return done.stdout.splitlines()[-1], done.returncode, done.stdout

    def test_functions_are_summed_over_programs(self):
        log = PASSED + "2: Totals: 4 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms\n" \
                       "2/2 Test #2: tst_B ......   Passed    0.01 sec\n"
        self.assertEqual(self.closing(log)[:2], ("7 passed, 0 failed", 0))

    def test_skip_is_counted_and_its_reason_listed(self):
        log = "1: SKIP   : tst_A::a() no server here\n1:    Loc: [tst_A.cpp(3)]\n" \
              "1: Totals: 2 passed, 0 failed, 1 skipped, 0 blacklisted, 5ms\n1/1 Test #1: tst_A ...   Passed    0.01 sec\n"
        line, status, output = self.closing(log)
        self.assertEqual((line, status), ("2 passed, 0 failed, 1 skipped", 0))
        self.assertIn("no server here", output)

    def test_failure_fails(self):
        log = "1: FAIL!  : tst_A::a() Compared values are not the same\n" \
              "1: Totals: 2 passed, 1 failed, 0 skipped, 0 blacklisted, 5ms\n1/1 Test #1: tst_A ...***Failed    0.01 sec\n"
        line, status, output = self.closing(log, 8)
        self.assertEqual((line, status), ("2 passed, 1 failed", 1))
        self.assertIn("tst_A::a() Compared values", output)

    def test_crash_counts_as_a_failure(self):
        log = PASSED + "2/2 Test #2: tst_B ......***Exception: SegFault  0.20 sec\n"
        self.assertEqual(self.closing(log, 8)[:2], ("3 passed, 1 failed", 1))

    def test_time_out_counts_as_a_failure(self):
        log = PASSED + "2/2 Test #2: tst_B ......***Timeout 120.02 sec\n"
        self.assertEqual(self.closing(log, 8)[:2], ("3 passed, 1 failed", 1))

    def test_crash_after_good_totals_counts_as_a_failure(self):
        log = PASSED.replace("Passed    0.01", "***Exception: SegFault  0.01")
        self.assertEqual(self.closing(log, 8)[:2], ("3 passed, 1 failed", 1))

    def test_program_that_was_not_built_counts_as_a_failure(self):
        log = PASSED + "2/2 Test #2: tst_B ......***Not Run   0.00 sec\n"
        self.assertEqual(self.closing(log, 8)[:2], ("3 passed, 1 failed", 1))

    def test_program_without_totals_is_one_test(self):
        log = PASSED + "2/2 Test #2: tst_B ......   Passed    0.01 sec\n"
        self.assertEqual(self.closing(log)[:2], ("4 passed, 0 failed", 0))

    def test_nothing_ran_is_a_failure(self):
        self.assertEqual(self.closing("No tests were found!!!\n")[:2], ("0 passed, 1 failed", 1))

    def test_status_of_ctest_is_not_lost(self):
        self.assertEqual(self.closing(PASSED, 8)[:2], ("3 passed, 1 failed", 1))


if __name__ == "__main__":
    suite.main()
