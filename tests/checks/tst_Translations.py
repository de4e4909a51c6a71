# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import pathlib

import suite

import check_translations

HAS_LUPDATE = pathlib.Path(check_translations.LUPDATE).exists()
FILE = "translations/plumbline_de.ts"
GOOD = '<message><source>%1 of %2 rows</source><translation>%1 von %2 Zeilen</translation></message>'
PLURAL = '<message numerus="yes"><source>%n rows</source><translation><numerusform>eine Zeile</numerusform>' \
         '<numerusform>%n Zeilen</numerusform></translation></message>'
TITLE = '{"title": "Open exceptions"}'
SENTENCE = '<message><source>{n} gates[ of {all|percent}]</source><translation>{n} Gates[ von {all|percent}]</translation></message>'


class Translations(suite.TreeCase):
    def setUp(self):
        super().setUp()
        self.write("translations/languages.tsv", "en\tEnglish\tcomplete\nde\tDeutsch\tcomplete\n")

    def say(self, *messages):
        self.write(FILE, '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="de_DE">'
                         "<context><name>Page</name>" + "".join(messages) + "</context></TS>\n")
        return [finding for finding in check_translations.findings(self.root) if "no longer in the code" not in finding]

    def test_languages_of_the_tree_are_finished(self):
        self.assert_clean(check_translations.findings(suite.ROOT))

    def test_good_messages_pass(self):
        self.assert_clean(self.say(GOOD, PLURAL))

    def test_lost_placeholder_is_found(self):
        self.assert_found(self.say(GOOD.replace("%2 Zeilen", "Zeilen")), "placeholders differ")

    def test_invented_placeholder_is_found(self):
        self.assert_found(self.say(PLURAL.replace("eine Zeile", "%1 Zeile")), "placeholders differ")

    def test_number_that_lupdate_asks_for_is_found(self):
        self.assert_found(self.say(GOOD.replace("Zeilen", "Zeilen {1 ?}")), "asks for a number")

    def test_unfinished_message_is_found(self):
        self.assert_found(self.say(GOOD.replace("<translation>", '<translation type="unfinished">')), "is not translated")

    def test_empty_translation_is_found(self):
        self.assert_found(self.say(GOOD.replace("%1 von %2 Zeilen", "")), "empty translation")

    def test_broken_file_is_found(self):
        self.write(FILE, "<TS><context>")
        self.assert_found(check_translations.findings(self.root), FILE + ":1:")

    def test_escape_that_lupdate_misreads_is_found(self):
        self.write("models/Age.cpp", 'auto a = tr("%1\\u202Fd");\nauto b = tr("%1\\u202Fh");\n')
        found = [finding for finding in self.say(GOOD) if "misreads" in finding]
        self.assertEqual([finding.split(": ")[0] for finding in found], ["models/Age.cpp:1"])

    @suite.unittest.skipUnless(HAS_LUPDATE, "lupdate is not installed (package qt6-l10n-tools)")
    def test_new_text_in_the_code_is_found(self):
        self.write("qml/Page.qml", 'import QtQuick\nText { text: qsTr("Brand new") }\n')
        self.assert_found(self.say(GOOD), "'Brand new' is missing")

    @suite.unittest.skipUnless(HAS_LUPDATE, "lupdate is not installed (package qt6-l10n-tools)")
    def test_new_text_in_a_resource_is_found(self):
        self.write("resources/metrics/new/v1.json", TITLE)
        self.assert_found(self.say(GOOD), "metric.title: 'Open exceptions' is missing")

    @suite.unittest.skipUnless(HAS_LUPDATE, "lupdate is not installed (package qt6-l10n-tools)")
    def test_text_that_left_a_resource_is_found(self):
        self.say(GOOD)
        self.assert_found(check_translations.findings(self.root), "'%1 of %2 rows' is no longer in the code")

    def test_placeholders_of_sentences_are_kept(self):
        self.assert_clean(self.say(SENTENCE))
        for lost in ("{n} Gates[ von allen]", "{n} Gates[ von {all}]", "{n} Gates von {all|percent}"):
            self.assert_found(self.say(SENTENCE.replace("{n} Gates[ von {all|percent}]", lost)), "placeholders differ")

    def test_begun_language_may_lack_texts_but_no_placeholders(self):
        self.write("translations/languages.tsv", "de\tDeutsch\tbegun\n")
        self.write("qml/Page.qml", 'import QtQuick\nText { text: qsTr("Brand new") }\n')
        self.assert_clean(self.say(GOOD.replace("<translation>", '<translation type="unfinished">')))
        self.assert_found(self.say(GOOD.replace("%2 Zeilen", "Zeilen")), "placeholders differ")

    def test_language_that_nobody_listed_is_found(self):
        self.write("translations/languages.tsv", "fr\tFrançais\tbegun\n")
        found = self.say(GOOD)
        self.assert_found(found, f"says nothing about {FILE}")
        self.assert_found(found, "there is no translations/plumbline_fr.ts")

    def test_context_that_is_not_extracted_is_found(self):
        self.write("models/Page.cpp", 'auto a = ResourceText::of("metric.title", b);\nauto c = ResourceText::of("titel", d);\n')
        found = [finding for finding in self.say(GOOD) if "extracts no" in finding]
        self.assertEqual(found, ["models/Page.cpp: tools/resource_texts.py extracts no 'titel'"])

    def test_core_that_speaks_is_found(self):
        self.write("src/packet/Page.cpp", "title = QCoreApplication::translate(context, title);\n")
        self.assert_found(self.say(GOOD), "src/packet/Page.cpp:1: only the window is translated")


if __name__ == "__main__":
    suite.main()
