// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Configuration.h"
#include "sync/ConfigurationText.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

const QByteArray byHand = "# who looks after this file: Ada 🦉\n"
                          "[organisation]\n"
                          "name = \"Acme\"\n"
                          "\n"
                          "# the one with all repositories\n"
                          "[[source]]\n"
                          "connector = \"github\"      # first, on purpose\n"
                          "id = \"github\"\n"
                          "base_url = \"https://api.github.com\"   # ask Ada before changing\n"
                          "token_env = \"GITHUB_TOKEN\"\n"
                          "\n"
                          "[source.params]\n"
                          "organisation = \"acme\" # login, not name\n"
                          "repositories = [\n"
                          "  \"api\",   # kept\n"
                          "  \"web\",\n"
                          "]\n"
                          "\n"
                          "# findings\n"
                          "[[source]]\n"
                          "id = \"dojo\"\n"
                          "connector = \"defectdojo\"\n"
                          "base_url = \"https://dojo.example.test\"\n"
                          "token_file = \"/run/dojo\"\n";

const QString file = u"plumbline.toml"_s;

SourceDraft draftOf(const QByteArray &toml, const QString &id)
{
    const auto read = Configuration::parse(toml, file);
    for (const SourceSettings &source : read->sources)
        if (source.id == id)
            return SourceDraft::of(source, nullptr);
    qFatal("no such source");
}

QByteArray text(const Result<QByteArray> &result)
{
    return result ? *result : "error: " + toString(result.error()).toUtf8();
}

} // namespace

/// A file that somebody wrote by hand is changed where it says something else, and nowhere else.
class tst_ConfigurationText : public QObject
{
    Q_OBJECT

private slots:
    void savingWithoutAChangeTouchesNothing()
    {
        for (const QString &id : {u"github"_s, u"dojo"_s})
            QCOMPARE(text(ConfigurationText(byHand, file).withSource(draftOf(byHand, id), id)), byHand);
    }

    void changesOneValueInItsPlace()
    {
        SourceDraft draft = draftOf(byHand, u"dojo"_s);
        draft.baseUrl = u"https://dojo.example.test/new"_s;
        QByteArray expected = byHand;
        expected.replace("https://dojo.example.test", "https://dojo.example.test/new");
        QCOMPARE(text(ConfigurationText(byHand, file).withSource(draft, u"dojo"_s)), expected);
    }

    void addsAndTakesAwayLines()
    {
        SourceDraft draft = draftOf(byHand, u"dojo"_s);
        draft.interval = u"1h"_s;
        draft.tokenKey = u"token_env"_s;
        draft.tokenName = u"DOJO"_s;
        draft.parameters.append({u"weeks"_s, ParameterDefinition::Type::Integer, {u"4"_s}});
        const QByteArray changed = text(ConfigurationText(byHand, file).withSource(draft, u"dojo"_s));
        QVERIFY2(changed.endsWith("base_url = \"https://dojo.example.test\"\ntoken_env = \"DOJO\"\ninterval = \"1h\"\n"
                                  "[source.params]\nweeks = 4\n"),
                 changed);
        QVERIFY(changed.startsWith(byHand.left(byHand.indexOf("token_file"))));
        // And back again.
        SourceDraft back = draftOf(byHand, u"dojo"_s);
        QCOMPARE(back.interval, u"15m"_s);
        const QByteArray undone = text(ConfigurationText(changed, file).withSource(back, u"dojo"_s));
        QVERIFY2(undone.endsWith("token_file = \"/run/dojo\"\n[source.params]\n"), undone);
    }

    void addsASourceAtTheEnd()
    {
        SourceDraft draft;
        draft.id = u"ci"_s;
        draft.connector = u"gitlab"_s;
        draft.baseUrl = u"https://gitlab.example.test"_s;
        draft.parameters = {{u"group"_s, ParameterDefinition::Type::Text, {u"a \"b\" \\ c"_s}},
                            {u"members"_s, ParameterDefinition::Type::Boolean, {u"true"_s}},
                            {u"empty"_s, ParameterDefinition::Type::Text, {}}};
        const QByteArray block = "[[source]]\nid = \"ci\"\nconnector = \"gitlab\"\n"
                                 "base_url = \"https://gitlab.example.test\"\n[source.params]\n"
                                 "group = \"a \\\"b\\\" \\\\ c\"\nmembers = true\n";
        QCOMPARE(text(ConfigurationText(byHand, file).withSource(draft, {})), byHand + '\n' + block);
        QCOMPARE(text(ConfigurationText({}, file).withSource(draft, {})), block);
        QCOMPARE(text(ConfigurationText(byHand.chopped(1), file).withSource(draft, {})), byHand + '\n' + block);
    }

    void removesTheBlockAndItsComment()
    {
        const qsizetype first = byHand.indexOf("# the one");
        const qsizetype second = byHand.indexOf("# findings");
        QCOMPARE(text(ConfigurationText(byHand, file).withoutSource(u"github"_s)),
                 byHand.left(first) + byHand.mid(second));
        QCOMPARE(text(ConfigurationText(byHand, file).withoutSource(u"dojo"_s)), byHand.left(second).chopped(1));
    }

    void keepsDosLinesAndDottedParameters()
    {
        QByteArray dos
            = "[[source]]\nid = \"a\"\nconnector = \"rest\"\nbase_url = \"https://a.test\"\n"
              "params.one = \"1\"\n\n[[source]]\nid = \"b\"\nconnector = \"rest\"\nbase_url = \"https://b.test\"\n";
        dos.replace("\n", "\r\n");
        SourceDraft draft = draftOf(dos, u"a"_s);
        draft.parameters.append({u"two"_s, ParameterDefinition::Type::Text, {u"2"_s}});
        QByteArray expected = dos;
        expected.replace("params.one = \"1\"\r\n", "params.one = \"1\"\r\nparams.two = \"2\"\r\n");
        QCOMPARE(text(ConfigurationText(dos, file).withSource(draft, u"a"_s)), expected);
    }

    void refusesWhatWouldNotBeRead()
    {
        SourceDraft twice = draftOf(byHand, u"dojo"_s);
        twice.id = u"github"_s;
        QVERIFY(text(ConfigurationText(byHand, file).withSource(twice, u"dojo"_s)).contains("used twice"));
        SourceDraft wrong = draftOf(byHand, u"dojo"_s);
        wrong.baseUrl = u"dojo"_s;
        QVERIFY(text(ConfigurationText(byHand, file).withSource(wrong, u"dojo"_s)).contains("plumbline.toml:23"));
        QVERIFY(text(ConfigurationText(byHand, file).withoutSource(u"nobody"_s)).contains("no source"));
        QVERIFY(text(ConfigurationText("[[source]\n", file).withoutSource(u"a"_s)).contains("plumbline.toml:1"));
        const QByteArray inOneLine
            = "[[source]]\nid = \"a\"\nconnector = \"rest\"\nbase_url = \"https://a.test\"\nparams = { one = \"1\" }\n";
        QVERIFY(text(ConfigurationText(inOneLine, file).withSource(draftOf(inOneLine, u"a"_s), u"a"_s))
                    .contains("[source.params]"));
    }

    void zoneIsWrittenWhereItStands()
    {
        const QByteArray berlin = "time_zone = \"Europe/Berlin\"\n";
        QByteArray added = byHand;
        added.replace("[organisation]\n", "[organisation]\n" + berlin);
        QCOMPARE(text(ConfigurationText(byHand, file).withZone("Europe/Berlin")), added);
        QByteArray changed = added;
        changed.replace("Europe/Berlin", "UTC");
        QCOMPARE(text(ConfigurationText(added, file).withZone("UTC")), changed);
        QCOMPARE(text(ConfigurationText("[organisation]\n  time_zone = 'UTC' # ours\n", file).withZone("Asia/Tokyo")),
                 "[organisation]\n  time_zone = \"Asia/Tokyo\" # ours\n");
        QCOMPARE(text(ConfigurationText("", file).withZone("Europe/Berlin")), "[organisation]\n" + berlin);
        QCOMPARE(text(ConfigurationText("# only words\n", file).withZone("Europe/Berlin")),
                 "[organisation]\n" + berlin + "\n# only words\n");
        QCOMPARE(text(ConfigurationText("[organisation]\r\nname = \"A\"\r\n", file).withZone("UTC")),
                 "[organisation]\r\ntime_zone = \"UTC\"\r\nname = \"A\"\r\n");
    }

    void nameIsWrittenWhereItStands()
    {
        QByteArray renamed = "[organisation]\nname = \"Acme \\\"Nord\\\"\" # as in the register\ntime_zone = \"UTC\"\n";
        const QByteArray before = renamed;
        renamed.replace("Acme \\\"Nord\\\"", "Halden");
        QCOMPARE(text(ConfigurationText(before, file).withName(u"Halden"_s)), renamed);
        QCOMPARE(text(ConfigurationText(renamed, file).withName(u"Acme \"Nord\""_s)), before);
        QCOMPARE(text(ConfigurationText("[organisation]\nname = 'A\\' # ours\n", file).withName({})),
                 "[organisation]\nname = \"\" # ours\n");
        const QByteArray forged = text(ConfigurationText("", file).withName(u"A\"\n[[source]]\nid = \"x"_s));
        const auto read = Configuration::parse(forged, file);
        QVERIFY(read && read->sources.isEmpty());
        QCOMPARE(read->organisation, u"A\"\n[[source]]\nid = \"x"_s);
        QVERIFY(text(ConfigurationText("[organisation]\nname = \"\"\"\nA\"\"\"\n", file).withName(u"B"_s)).startsWith("error"));
    }

    void zoneIsRefusedWhereOnlyAPersonCanWriteIt()
    {
        // As an inline table, within a text of several lines, or of a name that is none.
        QVERIFY(text(ConfigurationText("organisation = { name = \"A\" }\n", file).withZone("UTC")).startsWith("error"));
        const QByteArray inText = "[organisation]\nname = \"\"\"\ntime_zone = \"x\"\n\"\"\"\n";
        QVERIFY(text(ConfigurationText(inText, file).withZone("Europe/Berlin")).startsWith("error"));
        QVERIFY(text(ConfigurationText(byHand, file).withZone("Mars/Olympus")).startsWith("error"));
        QVERIFY(text(ConfigurationText(byHand, file).withZone("UTC\"\nname = \"B")).startsWith("error"));
    }
};

QTEST_GUILESS_MAIN(tst_ConfigurationText)
#include "tst_ConfigurationText.moc"
