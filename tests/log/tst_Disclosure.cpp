// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/Disclosure.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Salted digests of single fields: the example of RFC 9901, and that nothing of the value shows.
class tst_Disclosure : public QObject
{
    Q_OBJECT

private slots:
    void theExampleOfTheRfcHasItsDigest()
    {
        const QByteArray text = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
        QCOMPARE(Disclosure::digestOf(text), QByteArray("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"));
        const auto disclosure = Disclosure::parse(text);
        QVERIFY(disclosure);
        QCOMPARE(disclosure->name, u"family_name"_s);
        QCOMPARE(disclosure->value, u"\"M\u00f6bius\""_s.toUtf8());
    }

    void whatWasWrittenIsRead()
    {
        for (const QByteArray &value : QByteArrayList{"\"ann@example.org\"", "42", "true", "null", "[\"a\",\"b\"]",
                                                      "{\"raw\":\"00\"}", u"\"\\u0001\\\"\u20ac\""_s.toUtf8()}) {
            const Disclosure fresh = Disclosure::fresh(u"actor"_s, value);
            QCOMPARE(fresh.salt.size(), 16);
            const auto read = Disclosure::parse(fresh.toText());
            QVERIFY(read);
            QCOMPARE(read->salt, fresh.salt);
            QCOMPARE(read->name, fresh.name);
            QCOMPARE(read->value, fresh.value);
            QCOMPARE(read->digest(), fresh.digest());
        }
    }

    void theSameValueNeverHasTheSameDigest()
    {
        QSet<QByteArray> digests;
        for (int i = 0; i < 1'000; ++i)
            digests.insert(Disclosure::fresh(u"actor"_s, "\"ann\"").digest());
        QCOMPARE(digests.size(), 1'000);
    }

    void brokenOnesAreRefused()
    {
        for (const QByteArray &json :
             QByteArrayList{"", "[]", "[1,2,3]", R"(["c2FsdA","a"])", R"(["c2FsdA","a",1,2])", R"(["*","a",1])", "{}"})
            QVERIFY2(!Disclosure::parse(json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
                     json);
        QVERIFY(!Disclosure::parse("no base64*"));
    }
};

QTEST_GUILESS_MAIN(tst_Disclosure)
#include "tst_Disclosure.moc"
