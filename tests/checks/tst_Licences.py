# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import suite

import check_spdx

LINES = "# SPDX-FileCopyrightText: 2026 Someone\n# SPDX-License-Identifier: %s\n"


class Licences(suite.TreeCase):
    def setUp(self):
        super().setUp()
        self.take("REUSE.toml", "LICENSES")
        self.edit("REUSE.toml", '"**.json", "**.png", "**.svg", "**.ts", "**.md"', '"**.json"')
        self.write("data/a.json", "{}")

    def test_every_file_of_the_tree_names_its_licence(self):
        self.assert_clean(check_spdx.findings(suite.ROOT))

    def test_copy_is_clean_before_it_is_broken(self):
        self.assert_clean(check_spdx.findings(self.root))

    def test_file_without_lines_is_found(self):
        self.write("src/a.cpp", "int a;\n")
        self.assert_found(check_spdx.findings(self.root), "src/a.cpp:1: no SPDX lines")

    def test_licence_without_its_text_is_found(self):
        self.write("src/a.py", LINES % "MIT")
        self.assert_found(check_spdx.findings(self.root), "LICENSES/MIT.txt is missing")

    def test_unused_licence_text_is_found(self):
        self.write("LICENSES/MIT.txt", "text")
        self.assert_found(check_spdx.findings(self.root), "LICENSES/MIT.txt belongs to no file")


if __name__ == "__main__":
    suite.main()
