// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SecretTraces.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// A secret that is known is overwritten however it is written, and nothing else is.
class tst_SecretTraces : public QObject
{
    Q_OBJECT

private slots:
    void overwrites_data();
    void overwrites();
    void overwritesMixedEscapes();
    void knowsEncodings();
    void leavesTheRest_data();
    void leavesTheRest();
    void findsPatterns();
    void overwritesSeveralAsOneByOne();
    void endsSoon();
};

void tst_SecretTraces::overwrites_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *secret, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(secret) << QByteArray(text) << QByteArray(expected);
    };
    row("plain", "abc-123", "x abc-123, abc-123", "x *******, *******");
    row("the whole text", "abc-123", "abc-123", "*******");
    row("in an address", "a+b/c=", "?x=a%2Bb%2fc%3D&y", "?x=************&y");
    row("slashes of JSON", "a/b/c", R"("a\/b\/c")", R"("*******")");
    row("escapes of JSON", "a+b=", R"("a\u002bb\u003D")", R"("**************")");
    row("some of them only", "a+b=/c", R"("a\u002bb=\/c")", R"("************")");
    row("quotes", R"(a"b\c)", R"("a\"b\\c")", R"("*******")");
    row("HTML", "a&b<c'd", "<i>a&amp;b&#60;c&#x27;d</i>",
        "<i>"
        "********************</i>");
    row("begins with what is escaped", "/+abc", R"("\/\u002babc")", R"("***********")");
    row("letters escaped in JSON", "abc-123", R"("\u0061\u0062c-12\u0033")", R"("**********************")");
    row("letters escaped in an address", "abc-123", "?x=%61bc%2D%31%32%33&y", "?x=*****************&y");
    row("letters escaped in HTML", "abc", "<i>&#97;b&#x63;</i>", "<i>************</i>");
    row("percent sign itself", "a%25b", "a%25b a%2525b", "***** *******");
    row("signs only", "+/=", "+/= %2B%2F%3D", "*** *********");
    row("one after the other", "ab", "ababab", "******");
}

void tst_SecretTraces::overwrites()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    overwriteSecret(text, secret);
    QCOMPARE(text, expected);
}

void tst_SecretTraces::overwritesMixedEscapes()
{
    QRandomGenerator chance(20261121);
    for (int round = 0; round < 2'000; ++round) {
        QByteArray secret;
        QByteArray text = R"({"id": 1, "said": "Bearer )";
        for (int i = chance.bounded(4, 40); i > 0; --i) {
            const char c = char(chance.bounded(0x21, 0x7f));
            secret += c;
            if (std::isalnum(static_cast<unsigned char>(c))) {
                text += c;
                continue;
            }
            switch (chance.bounded(c == '"' || c == '\\' ? 2 : 4)) {
            case 0: text += "\\u00" + QByteArray::number(c, 16); break;
            case 1: text += c == '"' || c == '\\' || c == '/' ? QByteArray("\\") + c : QByteArray(1, c); break;
            case 2: text += '%' + QByteArray::number(c, 16).toUpper(); break;
            default: text += c;
            }
        }
        text += R"("})";
        const qsizetype length = text.size();
        overwriteSecret(text, secret);
        const QString said = QJsonDocument::fromJson(text).object().value(u"said"_s).toString();
        QVERIFY2(said.startsWith(u"Bearer *"_s) && said.count(u'*') == said.size() - 7, secret + " in " + text);
        QCOMPARE(text.size(), length);
    }
}

void tst_SecretTraces::knowsEncodings()
{
    const QByteArray secret = "s3cret-canary+/0123?>~~";
    const QList<QByteArray> forms = encodingsOf(secret);
    for (int before = 0; before < 7; ++before) {
        for (int after = 0; after < 4; ++after) {
            const QByteArray text = QByteArray(before, '{') + secret + QByteArray(after, '}');
            for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
                QByteArray encoded = text.toBase64(alphabet);
                for (const QByteArray &form : forms)
                    overwriteSecret(encoded, form);
                QVERIFY2(encoded.count('*') >= secret.size(), encoded);
            }
        }
    }
    for (const QByteArray &hex : {secret.toHex(), secret.toHex().toUpper()})
        QVERIFY(forms.contains(hex));
}

void tst_SecretTraces::leavesTheRest_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "abc", "s3cret-", "s3cret/canary", "S3CRET-CANARY", "s3cret%2Ecanary", "%", "s3cret%2",
                             "s3cret\\", "s3cret\\u002", "s3cret&#", "s3cret&#45", "s3cret&#x;canary", "s3cret-canar"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_SecretTraces::leavesTheRest()
{
    QFETCH(QByteArray, text);
    QByteArray after = text;
    overwriteSecret(after, "s3cret-canary");
    QCOMPARE(after, text);
    overwriteSecret(after, "");
    QCOMPARE(after, text);
}

/// Beside a plain search, over few letters, so that much is found, nearly found, and found twice.
void tst_SecretTraces::findsPatterns()
{
    QRandomGenerator chance(20261122);
    const auto letters = [&](int size) {
        QByteArray text;
        while (text.size() < size)
            text += char('a' + chance.bounded(3));
        return text;
    };
    qsizetype found = 0;
    qsizetype sought = 0;
    for (int round = 0; round < 20'000; ++round) {
        QList<QByteArray> patterns;
        for (int i = chance.bounded(0, 6); i > 0; --i)
            patterns.append(letters(chance.bounded(round % 3 == 0 ? 0 : 4, round % 5 == 0 ? 90 : 12)));
        QByteArray text = letters(chance.bounded(0, 120));
        if (!patterns.isEmpty() && chance.bounded(2) == 0)
            text += patterns.first();
        std::vector<qsizetype> expected;
        for (qsizetype i = 0; i < patterns.size(); ++i) {
            if (text.contains(patterns.at(i)))
                expected.push_back(i);
        }
        QVERIFY2(PatternScan(patterns).presentIn(text) == expected, text + " for " + patterns.join(','));
        found += qsizetype(expected.size());
        sought += patterns.size();
    }
    QVERIFY(found > sought / 5 && found < sought * 4 / 5);
}

void tst_SecretTraces::overwritesSeveralAsOneByOne()
{
    QRandomGenerator chance(20261123);
    const QByteArrayList parts{"tok",   "abc-123", "\\u002d", "-",   "%2D", "\\/",    "/",
                               "&#45;", "&#x2f;",  "c",       "123", " ",   "\\u0061"};
    const auto some = [&](int most) {
        QByteArray text;
        for (int i = chance.bounded(1, most); i > 0; --i)
            text += parts.at(chance.bounded(parts.size()));
        return text;
    };
    int overwritten = 0;
    for (int round = 0; round < 20'000; ++round) {
        QList<QByteArray> secrets;
        for (int i = chance.bounded(1, 5); i > 0; --i)
            secrets.append(some(4));
        const QByteArray before = some(30);
        QByteArray together = before;
        SecretTraces(secrets, 3).overwriteIn(together);
        QByteArray each = before;
        for (const QByteArray &secret : secrets) {
            if (secret.size() >= 3)
                overwriteSecret(each, secret);
        }
        QVERIFY2(together == each, before + " without " + secrets.join(", ") + ": " + together + ", " + each);
        overwritten += together != before;
    }
    QVERIFY(overwritten > 2'000);
}

void tst_SecretTraces::endsSoon()
{
    // With time that grows with the square, these would take hours.
    QByteArray text = QByteArray("%25").repeated(4'000'000);
    overwriteSecret(text, QByteArray("%25").repeated(20) + 'x');
    QVERIFY(text.startsWith("%25"));
    QByteArray many = QByteArray("a").repeated(4'000'000);
    overwriteSecret(many, "-----------------a-b");
    QCOMPARE(many, QByteArray("a").repeated(4'000'000));
}

QTEST_GUILESS_MAIN(tst_SecretTraces)
#include "tst_SecretTraces.moc"
