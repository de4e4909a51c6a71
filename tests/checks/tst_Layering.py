# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import suite

import check_layering
import source_tree


class Layering(suite.TreeCase):
    def setUp(self):
        super().setUp()
        self.take("cmake/PlumblineModule.cmake")

    def test_tree_keeps_to_the_table(self):
        self.assert_clean(check_layering.findings(suite.ROOT))

    def test_every_folder_of_src_is_in_the_table(self):
        folders = {name.split("/")[1] for name in source_tree.files(suite.ROOT) if name.startswith("src/")}
        self.assertLessEqual(folders - {"CMakeLists.txt"}, set(check_layering.table(suite.ROOT)))

    def test_upward_include_is_found(self):
        self.write("src/base/Error.cpp", '#include "base/Error.h"\n#include "store/RowWriter.h"\n')
        self.assert_found(check_layering.findings(self.root), "src/base/Error.cpp:2: base must not include store")

    def test_upward_link_is_found(self):
        self.write("src/domain/CMakeLists.txt", "target_link_libraries(plumbline_domain PUBLIC Plumbline::sync)\n")
        self.assert_found(check_layering.findings(self.root), "src/domain/CMakeLists.txt:1: domain must not link sync")

    def test_screen_in_the_core_is_found(self):
        self.write("src/store/Rows.cpp", "#include <QtQuick/QQuickItem>\n")
        self.assert_found(check_layering.findings(self.root), "store must not include <QtQuick>")

    def test_unknown_folder_is_found(self):
        self.write("src/helpers/Things.h", "#pragma once\n")
        self.assert_found(check_layering.findings(self.root), "helpers is not in the table")

    def test_cycle_in_the_table_is_found(self):
        self.edit("cmake/PlumblineModule.cmake", 'PLUMBLINE_LAYER_base       ""', 'PLUMBLINE_LAYER_base "sync"')
        self.assert_found(check_layering.findings(self.root), "base reaches itself")


if __name__ == "__main__":
    suite.main()
