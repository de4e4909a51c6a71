# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import suite

import check_tests


class TestRules(suite.TreeCase):
    def test_no_test_of_the_tree_hangs_on_a_quick_machine(self):
        self.assert_clean(check_tests.findings(suite.ROOT))

    def test_upper_bounds_of_time_are_found(self):
        for name, line in (("tests/a/tst_A.cpp", "QVERIFY(timer.elapsed() < 1'000);"), ("tests/a/tst_A.cpp", "QVERIFY2(took < 400, text);"),
                           ("tests/a/tst_A.cpp", "QTRY_COMPARE(a, b);"), ("tests/a/tst_A.cpp", "QVERIFY(spy.wait(5'000));"),
                           ("tests/qml/tst_A.qml", "tryVerify(() => page.loaded);"), ("judges/a/judge.py", "x.assertLess(time.monotonic() - begun, 3)")):
            self.write(name, line + "\n")
            self.assert_found(check_tests.findings(self.root), f"{name}:1: ")

    def test_what_holds_on_every_machine_is_allowed(self):
        self.write("tests/a/tst_A.cpp", "QVERIFY(timer.elapsed() >= 150);\nQVERIFY(timer.elapsed() < 50'000);\n"
                                        "QTRY_COMPARE_WITH_TIMEOUT(a, b, patience);\nwhile (!done && timer.elapsed() < 300)\n")
        self.write("tests/qml/tst_A.qml", "tryVerify(() => page.loaded, patience);\n")
        self.assert_clean(check_tests.findings(self.root))


if __name__ == "__main__":
    suite.main()
