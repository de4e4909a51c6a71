// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"
#include "formats/OtlpRows.h"
#include "sources/ConnectorCatalog.h"
#include "sources/MappingTrace.h"
#include "sources/PageMapper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <deque>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Every bundled stream has a sample of its own under tests/fixtures/connectors/<connector>/<stream>.json:
/// {"answer": ... (or "text": its lines), "parameters": {name: value}, "joined": {pointer: {name: ...}}, "lookups":
/// {name: {key: record}}, "rows": [...], "rejected":
/// [...], "traces": [...]}
class TestStreamSamples : public QObject
{
    Q_OBJECT

private slots:
    void samples_data();
    void samples();

private:
    ConnectorCatalog m_catalog = ConnectorCatalog::load();
};

void TestStreamSamples::samples_data()
{
    QTest::addColumn<QString>("connector");
    QTest::addColumn<QString>("stream");
    for (const QString &name : m_catalog.names()) {
        for (const StreamDefinition &stream : (*m_catalog.find(name))->streams) {
            if (stream.notMapped.isEmpty())
                QTest::newRow(qPrintable(name + u'/' + stream.name)) << name << stream.name;
        }
    }
}

QByteArray compact(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

/// What became of a sample, in the form in which the sample says what should.
QByteArray shown(const MappedPage &page)
{
    QJsonArray rows;
    for (const auto &[row, origin] : page.rows) {
        QJsonObject object{{u"type"_s, row.type->name}};
        for (const FieldType &field : row.type->fields) {
            if (const QString text = fieldText(row.value(QString(field.name))); !text.isEmpty())
                object.insert(field.name, text);
        }
        rows.append(object);
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

void TestStreamSamples::samples()
{
    QFETCH(QString, connector);
    QFETCH(QString, stream);
    QFile file(QLatin1StringView(PLUMBLINE_SOURCE_DIR)
               + u"/tests/fixtures/connectors/%1/%2.json"_s.arg(connector, stream));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(u"every stream needs its sample: "_s + file.fileName()));
    const QJsonObject sample = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY2(!sample.isEmpty(), qPrintable(file.fileName()));
    const StreamDefinition &definition = *(*m_catalog.find(connector))->findStream(stream);

    std::deque<JsonDocument> documents;
    const auto place = [&](const QJsonValue &value) {
        documents.push_back(*JsonDocument::parse(compact(value)));
        return JoinedPlace{{documents.back().root(), {}}, u"joined"_s, compact(value)};
    };
    LookupTables tables;
    const QJsonObject lookups = sample.value("lookups"_L1).toObject();
    for (auto table = lookups.begin(); table != lookups.end(); ++table) {
        const QJsonObject records = table->toObject();
        for (auto record = records.begin(); record != records.end(); ++record)
            tables[table.key()].insert(record.key(), place(*record));
    }
    const QJsonObject joined = sample.value("joined"_L1).toObject();
    const JoinRecord join = [&](const RecordScope &record) -> Result<QHash<QString, JoinedPlace>> {
        QHash<QString, JoinedPlace> places;
        const QJsonObject named = joined.value(record.place.pointer).toObject();
        for (auto one = named.begin(); one != named.end(); ++one)
            places.insert(one.key(), place(*one));
        return places;
    };
    RawAnswer answer;
    answer.body = compact(sample.value("answer"_L1));
    if (sample.contains("text"_L1))
        answer.body = sample.value("text"_L1).toVariant().toStringList().join(u'\n').toUtf8();
    answer.sha256 = sha256Hex(answer.body);
    MappingContext context;
    context.parameters = definition.frame.defaults;
    context.partition = sample.value("partition"_L1).toString();
    context.lookups = &tables;
    const QJsonObject parameters = sample.value("parameters"_L1).toObject();
    for (auto one = parameters.begin(); one != parameters.end(); ++one)
        context.parameters.insert(one.key(), {one->toString()});
    const auto document = ReceivedDocument::parse(definition.form, answer.body);
    QVERIFY2(document, document ? "" : qPrintable(toString(document.error())));
    QVERIFY(!definition.recognisedBy || definition.recognises(document->root()));
    const auto mapped = mapDocument(definition, answer, *document, context, join, nativeReaders());
    QVERIFY2(mapped, mapped ? "" : qPrintable(toString(mapped.error())));

    const QJsonArray rows = sample.value("rows"_L1).toArray();
    for (const RejectedRecord &rejected : mapped->rejected)
        qInfo("%s %s: %s", qPrintable(rejected.rawPointer), qPrintable(rejected.field), qPrintable(rejected.reason));
    if (mapped->rows.size() != rows.size())
        qInfo("became: %s", shown(*mapped).constData());
    QCOMPARE(mapped->rejected.size(), sample.value("rejected"_L1).toArray().size());
    QCOMPARE(mapped->rows.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row &row = mapped->rows.at(i).first;
        QJsonObject expected = rows.at(i).toObject();
        QCOMPARE(QString(row.type->name), expected.take(u"type"_s).toString());
        for (const FieldType &field : row.type->fields) {
            const QString text = fieldText(row.value(QString(field.name)));
            QVERIFY2(text == expected.value(field.name).toString(),
                     qPrintable(u"row %1 %2: \"%3\" instead of \"%4\""_s.arg(i).arg(
                         field.name, text, expected.value(field.name).toString())));
        }
    }
    for (const QJsonValue &rejected : sample.value("rejected"_L1).toArray())
        QVERIFY2(std::any_of(mapped->rejected.begin(), mapped->rejected.end(),
                             [&](const RejectedRecord &one) { return one.rawPointer == rejected.toString(); }),
                 qPrintable(rejected.toString()));
    for (const QJsonValue &value : sample.value("traces"_L1).toArray()) {
        const QJsonObject trace = value.toObject();
        const auto pointers
            = tracePointers(definition, trace.value("type"_L1).toString(), trace.value("field"_L1).toString(),
                            answer.body, trace.value("record"_L1).toString());
        QVERIFY2(pointers, pointers ? "" : qPrintable(toString(pointers.error())));
        QCOMPARE(pointers->join(u' '), trace.value("pointers"_L1).toString());
    }
}

QTEST_GUILESS_MAIN(TestStreamSamples)
#include "tst_StreamSamples.moc"
