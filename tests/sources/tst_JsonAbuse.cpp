// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ConnectorCatalog.h"
#include "sources/JsonDocument.h"
#include "sources/PageMapper.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Texts that are almost JSON, too deep, too long or made to confuse: refused or read the same as by another reader,
/// and never a crash. Another reader is Qt's.
class TestJsonAbuse : public QObject
{
    Q_OBJECT

private slots:
    void knowsJson_data();
    void knowsJson();
    void refusesDepthAndLength();
    void readsWhatItWrote();
    void numbersDoNotDependOnTheirNeighbours();
    void refusesRepeatedKeys();
    void survivesMutations(); // for PLUMBLINE_FUZZ_SECONDS

private:
    /// Sampled JSON of random shape; the same for the same seed.
    static QJsonValue grown(QRandomGenerator &chance, int depth);
    static QByteArray mutated(QByteArray text, QRandomGenerator &chance, const QList<QByteArray> &others);
};

bool isRead(const QByteArray &text)
{
    return bool(JsonDocument::parse(text));
}

void TestJsonAbuse::knowsJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isValid");
    const QList<QByteArray> valid{"[]",
                                  "{}",
                                  "[[]]",
                                  "[null]",
                                  "[true,false]",
                                  "[0]",
                                  "[-0]",
                                  "[-1]",
                                  "[1.5]",
                                  "[1e3]",
                                  "[1E+3]",
                                  "[1.5e-3]",
                                  "[123456789012345678901234567890]",
                                  "[-123456789012345678901234567890]",
                                  "[1e400]",
                                  "[-1e400]",
                                  "[1e-400]",
                                  "[0.1e1]",
                                  "[\"\"]",
                                  "[\"\\u0061\"]",
                                  "[\"\\ud83d\\ude00\"]",
                                  "[\"\\\\\\/\\b\\f\\n\\r\\t\\\"\"]",
                                  "[\"\\u0000\"]",
                                  "[\"\xc3\xa9\"]",
                                  "[\"\xf0\x9f\x98\x80\"]",
                                  "[\"\x7f\"]",
                                  " [ 1 , 2 ] ",
                                  "\t\n\r[1]",
                                  "{\"a\":{\"b\":[]}}",
                                  "{\"\":0}",
                                  "[9223372036854775807]",
                                  "[18446744073709551615]",
                                  "[18446744073709551616]",
                                  "\"alone\"",
                                  "1",
                                  "null"};
    const QList<QByteArray> invalid{"",
                                    " ",
                                    "[",
                                    "]",
                                    "{",
                                    "}",
                                    "[1",
                                    "[1,]",
                                    "[,1]",
                                    "[1,,2]",
                                    "[1 2]",
                                    "[1]]",
                                    "[1]x",
                                    "{\"a\"}",
                                    "{\"a\":}",
                                    "{\"a\":1,}",
                                    "{,\"a\":1}",
                                    "{a:1}",
                                    "{'a':1}",
                                    "{\"a\" 1}",
                                    "{\"a\":1 \"b\":2}",
                                    "{1:1}",
                                    "{null:1}",
                                    "[nul]",
                                    "[True]",
                                    "[tru]",
                                    "[NaN]",
                                    "[Infinity]",
                                    "[-Infinity]",
                                    "[-]",
                                    "[+1]",
                                    "[01]",
                                    "[-01]",
                                    "[1.]",
                                    "[.5]",
                                    "[-.5]",
                                    "[1.e1]",
                                    "[1e]",
                                    "[1e+]",
                                    "[1E-]",
                                    "[1eE2]",
                                    "[1e1.5]",
                                    "[0e]",
                                    "[0e+]",
                                    "[1-2]",
                                    "[1+2]",
                                    "[0x1]",
                                    "[1_000]",
                                    "[\"",
                                    "[\"a]",
                                    "[\"\\\"]",
                                    "[\"\\x\"]",
                                    "[\"\\u\"]",
                                    "[\"\\u12\"]",
                                    "[\"\\u12g4\"]",
                                    "[\"\\U0061\"]",
                                    "[\"\t\"]",
                                    "[\"\n\"]",
                                    QByteArray("[\"\0\"]", 5),
                                    QByteArray("[1]\0", 4),
                                    "['a']",
                                    "[\"\xff\"]",
                                    "[\"\xc3\"]",
                                    "[\"\xed\xa0\x80\"]",
                                    "[\"\xf4\x90\x80\x80\"]",
                                    "[\"\xc0\x80\"]",
                                    "[\"\\ud800\"]",
                                    "[\"\\udc00\"]",
                                    "[\"\\ud800\\u0041\"]",
                                    "/**/[]",
                                    "[]//",
                                    "[1e400x]",
                                    "[123456789012345678901234567890e]",
                                    "<html>",
                                    "[1]{}",
                                    "\xef\xbb\xbf"};
    const auto add = [](const QList<QByteArray> &texts, bool isValid) {
        for (const QByteArray &text : texts)
            QTest::addRow("%s %s", isValid ? "yes" : "no", text.toPercentEncoding("[]{}\",: ").constData())
                << text << isValid;
    };
    add(valid, true);
    add(invalid, false);
}

void TestJsonAbuse::knowsJson()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isValid);
    const auto document = JsonDocument::parse(text);
    QCOMPARE(bool(document), isValid);
    if (!document)
        QCOMPARE(document.error().kind, Error::Kind::Format);
}

void TestJsonAbuse::refusesDepthAndLength()
{
    const auto deep = [](int levels) { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
    QVERIFY(isRead(deep(60)));
    QVERIFY(!isRead(deep(65)));
    QVERIFY(!isRead(deep(1'000'000)));
    QVERIFY(!isRead(QByteArray(1'000'000, '[')));
    QByteArray objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    QVERIFY(!isRead(objects));
    QVERIFY(!isRead('"' + QByteArray(JsonDocument::maximalSize, 'a') + '"'));
    // With time that grows with the square, these would take hours.
    QVERIFY(!isRead('[' + QByteArray(10'000'000, '"')));
    QVERIFY(!isRead('[' + QByteArray(10'000'000, '\\')));
}

QJsonValue TestJsonAbuse::grown(QRandomGenerator &chance, int depth)
{
    switch (chance.bounded(depth > 0 ? 7 : 5)) {
    case 0: return QJsonValue();
    case 1: return chance.bounded(2) == 1;
    case 2: return qint64(chance.generate64() >> chance.bounded(12, 63));
    case 3: // Neither 64 bits nor an exponent: those are read as text on purpose.
        return chance.generateDouble()
            * std::pow(10.0, chance.bounded(2) == 1 ? chance.bounded(-300, 15) : chance.bounded(30, 300));
    case 4: {
        QString text;
        for (int i = chance.bounded(12); i > 0; --i)
            text += QChar(chance.bounded(4) > 0 ? chance.bounded(0x20, 0x7f) : chance.bounded(1, 0xd800));
        return text;
    }
    case 5: {
        QJsonArray list;
        for (int i = chance.bounded(5); i > 0; --i)
            list.append(grown(chance, depth - 1));
        return list;
    }
    default: {
        QJsonObject object;
        for (int i = chance.bounded(5); i > 0; --i)
            object.insert(u"k%1"_s.arg(i), grown(chance, depth - 1));
        return object;
    }
    }
}

QJsonValue valueOf(simdjson::dom::element element)
{
    using Type = simdjson::dom::element_type;
    switch (element.type()) {
    case Type::ARRAY: {
        QJsonArray list;
        const simdjson::dom::array items = element.get_array().value_unsafe();
        for (const auto item : items)
            list.append(valueOf(item));
        return list;
    }
    case Type::OBJECT: {
        QJsonObject object;
        const simdjson::dom::object members = element.get_object().value_unsafe();
        for (const auto [key, value] : members)
            object.insert(QString::fromUtf8(key.data(), qsizetype(key.size())), valueOf(value));
        return object;
    }
    case Type::INT64: return qint64(element.get_int64().value_unsafe());
    case Type::UINT64: return double(element.get_uint64().value_unsafe());
    case Type::DOUBLE: return element.get_double().value_unsafe();
    case Type::STRING: {
        const std::string_view text = element.get_string().value_unsafe();
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    case Type::BOOL: return element.get_bool().value_unsafe();
    case Type::NULL_VALUE: break;
    }
    return {};
}

void TestJsonAbuse::readsWhatItWrote()
{
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);
    for (int round = 0; round < 3'000; ++round) {
        const QJsonArray wanted{grown(chance, 6)};
        const QByteArray text
            = QJsonDocument(wanted).toJson(round % 2 == 0 ? QJsonDocument::Compact : QJsonDocument::Indented);
        const auto document = JsonDocument::parse(text);
        QVERIFY2(document, text);
        QCOMPARE(QJsonDocument(valueOf(document->root()).toArray()).toJson(), QJsonDocument(wanted).toJson());
    }
}

void TestJsonAbuse::numbersDoNotDependOnTheirNeighbours()
{
    const auto document = JsonDocument::parse(
        R"([1e3, 1.7763568394002505e-15, 1234567890123456789, 18446744073709551615, 0.12345678901234567890,
            1e400, -1e400, 18446744073709551616, -9223372036854775809, "18446744073709551616"])");
    QVERIFY(document);
    const simdjson::dom::array list = document->root().get_array().value_unsafe();
    int at = 0;
    for (const auto item : list)
        QVERIFY2(item.is_string() == (at++ >= 5), qPrintable(QString::number(at)));
    QCOMPARE(double(list.at(0)), 1000.0);
    QCOMPARE(double(list.at(1)), 1.7763568394002505e-15);
    QCOMPARE(int64_t(list.at(2)), 1234567890123456789);
    QCOMPARE(std::string_view(list.at(5)), std::string_view("1e400"));
    QCOMPARE(std::string_view(list.at(7)), std::string_view("18446744073709551616"));
    // One after the other is asked about: from the beginning each time, it would not end.
    QVERIFY(isRead('[' + QByteArray("1234567890123456789012,").repeated(600'000) + "1]"));
}

void TestJsonAbuse::refusesRepeatedKeys()
{
    const QByteArray text
        = "[{\"id\": \"a\", \"id\": \"b\"}, {\"x\": {\"y\": [{\"k\": 1, \"k\": 1}]}}, {\"k\": 1, \"l\": {\"k\": 2}}]";
    const auto document = JsonDocument::parse(text);
    QVERIFY(document);
    const simdjson::dom::array list = document->root().get_array().value_unsafe();
    QCOMPARE(repeatedKey(list.at(0).value_unsafe()), u"id"_s);
    QCOMPARE(repeatedKey(list.at(1).value_unsafe()), u"k"_s);
    QCOMPARE(repeatedKey(list.at(2).value_unsafe()), QString());
}

QByteArray TestJsonAbuse::mutated(QByteArray text, QRandomGenerator &chance, const QList<QByteArray> &others)
{
    static const QList<QByteArray> bits{
        "\"",      "\\",      "{",  "}", "[",    "]",     ",",    ":",
        "\\u",     "\\ud800", "1e", "-", "null", "1e999", "\xff", "99999999999999999999",
        "\"id\":", "0"};
    for (int i = chance.bounded(1, 6); i > 0 && !text.isEmpty(); --i) {
        const qsizetype at = chance.bounded(int(text.size()));
        const qsizetype length = std::min<qsizetype>(chance.bounded(1, 40), text.size() - at);
        switch (chance.bounded(6)) {
        case 0: text[at] = char(chance.bounded(256)); break;
        case 1: text.remove(at, length); break;
        case 2: text.insert(at, bits.at(chance.bounded(int(bits.size())))); break;
        case 3: text.insert(at, text.sliced(at, length)); break;
        case 4: text.truncate(at); break;
        default: {
            const QByteArray &other = others.at(chance.bounded(int(others.size())));
            const qsizetype from = chance.bounded(int(other.size()));
            text.insert(at, other.sliced(from, std::min<qsizetype>(length, other.size() - from)));
        }
        }
    }
    return text;
}

/// What Qt lets pass though no standard does: control characters in texts, unknown escapes, "1.", ".1" and "01".
bool isNearlyJson(const QByteArray &text)
{
    static const QRegularExpression number(
        u"[.](?![0-9])|(?<![0-9])[.]|[0-9][eE][+-]?(?![0-9+-])|(?<![0-9.])-?0[0-9]|[+]"_s);
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < 0x20; }) || text.contains('\\')
        || QString::fromUtf8(text).toUtf8() != text || number.match(QString::fromUtf8(text)).hasMatch();
}

void TestJsonAbuse::survivesMutations()
{
    const ConnectorCatalog catalog = ConnectorCatalog::load();
    struct Seed {
        QByteArray text;
        const StreamDefinition *stream;
    };
    QList<Seed> seeds;
    QList<QByteArray> texts;
    QDirIterator each(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/fixtures/connectors"), {u"*.json"_s}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonValue answer = QJsonDocument::fromJson(file.readAll()).object().value("answer"_L1);
        const auto connector = catalog.find(QFileInfo(file).dir().dirName());
        const StreamDefinition *stream
            = connector ? (*connector)->findStream(QFileInfo(file).completeBaseName()) : nullptr;
        if (!stream || answer.isUndefined())
            continue;
        const QByteArray text = answer.isArray() ? QJsonDocument(answer.toArray()).toJson(QJsonDocument::Compact)
                                                 : QJsonDocument(answer.toObject()).toJson(QJsonDocument::Compact);
        seeds.append({text, stream});
        texts.append(text);
    }
    QVERIFY(seeds.size() > 30);
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("PLUMBLINE_FUZZ_SECONDS", &isGiven);
    const qint64 milliseconds = (isGiven ? given : 2) * 1000LL;
    const quint32 seed = QRandomGenerator::system()->generate();
    QRandomGenerator chance(seed);
    qInfo("seed %u, %lld s", seed, milliseconds / 1000);
    QElapsedTimer elapsed;
    elapsed.start();
    qint64 rounds = 0;
    qint64 read = 0;
    qint64 rows = 0;
    while (elapsed.elapsed() < milliseconds) {
        const Seed &one = seeds.at(chance.bounded(int(seeds.size())));
        const QByteArray text = mutated(one.text, chance, texts);
        ++rounds;
        const auto document = JsonDocument::parse(text);
        QJsonParseError other;
        (void)QJsonDocument::fromJson(text, &other);
        const bool isOther = other.error == QJsonParseError::NoError;
        // Qt knows no single values and no numbers that a double cannot hold.
        const bool isSingle = document && !document->root().is_array() && !document->root().is_object();
        const bool isLimit = other.error == QJsonParseError::IllegalNumber || text.contains("999");
        if (bool(document) != isOther && !isSingle && !isLimit && !(isOther && isNearlyJson(text)))
            QFAIL((QByteArray(document ? "only ours reads: " : "only Qt reads: ") + text.toPercentEncoding("{}[]\":, "))
                      .constData());
        if (!document)
            continue;
        ++read;
        RawAnswer answer;
        answer.body = text;
        MappingContext context;
        context.parameters = one.stream->frame.defaults;
        const auto mapped = mapPage(*one.stream, answer, document->root(), context);
        if (mapped) {
            rows += mapped->rows.size();
            for (const auto &[row, origin] : mapped->rows)
                QVERIFY2(!row.id().isEmpty(), text);
        }
    }
    qInfo("%lld texts, %lld of them JSON, %lld rows", rounds, read, rows);
    QVERIFY(rounds > 1'000 && read > 100 && rows > 100);
}

QTEST_GUILESS_MAIN(TestJsonAbuse)
#include "tst_JsonAbuse.moc"
