// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ErasedNames.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;
using Engine = StoreLocation::Engine;

/// Where a name is found, and what stands in its place.
class tst_ErasedNames : public QObject
{
    Q_OBJECT

    static QString word(ErasedNames &names, const QString &spelling)
    {
        return std::get<QString>(names.replaced(spelling));
    }

private slots:
    void aNameIsFoundHoweverItIsEscaped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const QString jo = u"Jo Miller"_s, login = u"jmiller"_s;
        QTest::newRow("plainly") << jo << u"asked jo miller."_s << true;
        QTest::newRow("within a word") << login << u"xjmiller"_s << false;
        QTest::newRow("the beginning of a word") << login << u"jmillers"_s << false;
        QTest::newRow("after a line feed of JSON") << jo << u"{\"t\":\"a\\nJo Miller\"}"_s << true;
        QTest::newRow("after a tab of JSON") << jo << u"\\tJo Miller"_s << true;
        QTest::newRow("as Go writes JSON") << u"jm@x"_s << u"Jo \\u003cjm@x\\u003e"_s << true;
        QTest::newRow("an apostrophe") << u"O'Brien"_s << u"O\\u0027Brien"_s << true;
        QTest::newRow("quotes") << u"Jo \"JJ\" Miller"_s << u"Jo \\\"JJ\\\" Miller"_s << true;
        QTest::newRow("a slash") << u"org/team"_s << u"org\\/team"_s << true;
        QTest::newRow("an accent as a number") << u"Zoë"_s << u"\\\"Zo\\u00eb\\\""_s << true;
        QTest::newRow("an accent of its own") << u"Zoë"_s << u"Zoe\u0308"_s << true;
        QTest::newRow("JSON within JSON") << jo << u"{\"b\":\"{\\\"n\\\":\\\"x\\\\nJo Miller\\\"}\"}"_s << true;
        QTest::newRow("behind a sign of an address") << login << u"?q=author%3Ajmiller"_s << true;
        QTest::newRow("a path in an address") << login << u"%2Fjmiller%2F"_s << true;
        QTest::newRow("a blank of an address") << jo << u"?q=Jo+Miller&a=1"_s << true;
        QTest::newRow("an accent of an address") << u"Zoë"_s << u"/Zo%C3%AB"_s << true;
        QTest::newRow("entities") << u"O'Brien"_s << u"<b>O&#39;Brien</b> O&#x27;Neil"_s << true;
        QTest::newRow("a named entity") << u"Q&A"_s << u"Q&amp;A"_s << true;
        QTest::newRow("half an escape") << jo << u"100% \\ \\u12 &x Jo Miller"_s << true;
        QTest::newRow("somebody else") << jo << u"Jo \\nMillerson %4a"_s << false;
    }
    void aNameIsFoundHoweverItIsEscaped()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        const ErasedNames names({name}, Engine::Sqlite);
        QTEST(names.isIn(text), "found");
    }

    /// Two names are the same to a query afterwards exactly where they were before.
    void wordsAreTheSameWhereNamesWere()
    {
        for (const Engine engine : {Engine::Sqlite, Engine::Postgresql}) {
            ErasedNames names({u"Zoë Quux"_s, u"zq"_s, u"zq@acme.example"_s}, engine);
            const QStringList spellings{u"Zoë Quux"_s, u"zoë quux"_s,         u"ZOË QUUX"_s, u"Zoe\u0308 Quux"_s, u" Zoë Quux "_s,
                                        u"zq"_s,       u"zq@acme.example"_s, u"ZQ@acme.example"_s};
            QStringList words;
            for (const QString &spelling : spellings)
                words.append(word(names, spelling));
            QCOMPARE(word(names, spellings[0]), words[0]);
            QCOMPARE(QSet(words.cbegin(), words.cend()).size(), spellings.size());
            const auto same = [&](qsizetype a, qsizetype b) { return words[a].toLower() == words[b].toLower(); };
            QVERIFY(same(0, 1));
            QCOMPARE(same(0, 2), engine == Engine::Postgresql); // whose LOWER knows more than ASCII
            QVERIFY(!same(0, 3));
            QVERIFY(!same(0, 4));
            QVERIFY(!same(0, 5));
            QVERIFY(same(6, 7));
            QCOMPARE(words[6].section(u'@', 0, 0), words[5]); // a login and its address are one person's
            for (const QString &one : words)
                QVERIFY2(!one.contains(u"zq"_s) && !one.contains(u"acme"_s) && !one.contains(u"Zo"_s), qPrintable(one));
        }
    }

    void namesOfThePersonArePointedAt_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("similar");
        QTest::newRow("a shared word") << u"J. Miller"_s << true;
        QTest::newRow("short words, all of them") << u"bo.li@acme.example"_s << true;
        QTest::newRow("short words as one") << u"boli"_s << true;
        QTest::newRow("one short word") << u"Bo Ek"_s << false;
        QTest::newRow("the name within another") << u"bo li-team"_s << true;
        QTest::newRow("the person") << u"bo LI"_s << false;
        QTest::newRow("the host of an address") << u"eve@miller.example"_s << false;
    }
    void namesOfThePersonArePointedAt()
    {
        QFETCH(const QString, other);
        const ErasedNames names({u"Bo Li"_s, u"Jo Miller"_s}, Engine::Sqlite);
        QFETCH(const bool, similar);
        QCOMPARE(names.similarIn(other), similar ? QStringList{other} : QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_ErasedNames)
#include "tst_ErasedNames.moc"
