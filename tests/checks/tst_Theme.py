# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import suite

import check_theme


class Theme(suite.TreeCase):
    def setUp(self):
        super().setUp()
        self.take(check_theme.THEME, check_theme.TOKENS)

    def test_tree_takes_colours_and_sizes_from_the_theme(self):
        self.assert_clean(check_theme.findings(suite.ROOT))

    def test_copy_is_clean_before_it_is_broken(self):
        self.assert_clean(check_theme.findings(self.root))

    def test_colour_that_differs_from_its_token_is_found(self):
        self.edit(check_theme.THEME, '"#F4F5F7"', '"#F4F5F8"')
        self.assert_found(check_theme.findings(self.root), "qml/Theme.qml: canvas is")

    def test_step_of_a_ramp_that_differs_is_found(self):
        self.edit(check_theme.THEME, '"#F9EA92"', '"#F9EA93"')
        self.assert_found(check_theme.findings(self.root), "qml/Theme.qml: heat is")

    def test_pale_text_is_found(self):
        self.edit(check_theme.TOKENS, '"text3": "#5B6678"', '"text3": "#9B9FA8"')
        self.assert_found(check_theme.findings(self.root), "light text3 on canvas has contrast")

    def test_literals_outside_the_theme_are_found(self):
        self.write("qml/pages/Bad.qml", 'Item {\n color: "#FF0000"\n font.pixelSize: 13\n anchors.margins: 7\n'
                                        ' // color: "#00FF00"\n spacing: 0\n}\n')
        found = check_theme.findings(self.root)
        self.assertEqual(len(found), 3, found)
        self.assert_found(found, "qml/pages/Bad.qml:2: a colour")
        self.assert_found(found, "qml/pages/Bad.qml:3: a font size")
        self.assert_found(found, "qml/pages/Bad.qml:4: a distance")


if __name__ == "__main__":
    suite.main()
