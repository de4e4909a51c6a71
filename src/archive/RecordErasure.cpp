// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/RecordErasure.h"

#include "archive/ErasedNames.h"
#include "domain/RowType.h"
#include "store/LogCheckpoints.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString erasingRecord = u"erase records"_s;
constexpr qsizetype mostRecords = 100; // a query asks for all of them in every column at once
constexpr qsizetype digestsPerQuery = 400;
constexpr qsizetype shortestTold = 4; ///< A shorter id says nothing by itself, and is in many a text.

/// The answers of {field: [sha256, pointer, ...]}.
QStringList joinedAnswers(const QString &rawAlso)
{
    QStringList digests;
    const QJsonObject places = QJsonDocument::fromJson(rawAlso.toUtf8()).object();
    for (const auto &place : places)
        digests.append(place[0].toString());
    return digests;
}

} // namespace

Result<RecordErasureReport> RecordErasure::plan()
{
    if (m_order.records.isEmpty())
        return fail(Error::Kind::Usage, erasingRecord, u"say which records"_s);
    if (m_order.reason.trimmed().isEmpty())
        return fail(Error::Kind::Usage, erasingRecord, u"say why: it stands in the log"_s);
    if (m_order.records.size() > mostRecords)
        return fail(Error::Kind::Usage, erasingRecord,
                    u"at most %1 records at once; erase the others afterwards"_s.arg(mostRecords));
    m_found.clear();
    RecordErasureReport report;
    QSet<QString> sources;
    for (const RecordOrder::Record &record : std::as_const(m_order.records)) {
        if (record.id.size() >= shortestTold && ErasedNames({record.id}, m_connection.location().engine).isIn(m_order.reason + u' ' + m_order.by))
            return fail(Error::Kind::Usage, erasingRecord,
                        u"the reason, or who erases, names the record, and would stand in the log for ever"_s, record.id);
        if (auto found = find(record, report); !found)
            return fail(found.error());
        sources.insert(record.source);
    }
    report.current.removeDuplicates();
    if (auto done = findSaying(report); !done)
        return fail(done.error());
    if (auto done = countOthers(report); !done)
        return fail(done.error());
    if (auto done = countNaming(report); !done)
        return fail(done.error());
    const auto holds = LegalHolds(m_connection).over(sources, m_now);
    if (!holds)
        return fail(holds.error());
    report.holds = *holds;
    return report;
}

Result<void> RecordErasure::find(const RecordOrder::Record &record, RecordErasureReport &report)
{
    SqlQuery query(m_connection);
    if (auto read = query.run(erasingRecord,
                              u"SELECT version_id, log_seq, known_from_ns, known_to_ns, raw_sha256, raw_also FROM "
                              "%1_version WHERE source = ? AND id = ? ORDER BY version_id"_s.arg(record.type),
                              {boundText(record.source), boundText(record.id)});
        !read)
        return read;
    ErasedRecord found{record.type, {}, 0, {}};
    QList<quint64> lines;
    while (query.next()) {
        if (found.version == 0)
            found.knownFrom = timeFromNs(query.number(2));
        found.version = query.number(0);
        if (!query.isNull(1))
            lines.append(quint64(query.number(1)));
        if (query.isNull(3))
            report.current.append(record.source);
        for (const QString &digest : joinedAnswers(query.text(5)) + QStringList{query.text(4)})
            report.answers.insert(digest, record.source);
        ++report.versions;
    }
    if (found.version == 0)
        return fail(Error::Kind::Store, erasingRecord, u"the store has no such row"_s,
                    u"%1:%2:%3"_s.arg(record.type, record.source, record.id));
    found.lines = Erasure::rangesOf(lines);
    report.lines += lines.size();
    m_found.append(found);
    return query.ended();
}

/// What a source told again without a change lies in answers that no version points to.
Result<void> RecordErasure::findSaying(RecordErasureReport &report)
{
    struct Kept {
        QString sha256, source;
        bool isReadable = false;
        bool isOwn = false; ///< What the product wrote itself, such as a population that was frozen.
    };
    SqlQuery query(m_connection);
    if (auto read = query.run(erasingRecord,
                              u"SELECT DISTINCT b.sha256, a.source, CASE WHEN b.codec LIKE '%%1' AND NOT EXISTS "
                              "(SELECT 1 FROM answer_key AS k WHERE k.sha256 = b.sha256) THEN 0 ELSE 1 END, CASE WHEN r.connector = '%2' "
                              "THEN 1 ELSE 0 END FROM raw_body AS b JOIN raw_answer AS a ON a.sha256 = b.sha256 LEFT JOIN "
                              "sync_run AS r ON r.id = a.run_id WHERE b.codec <> 'removed' ORDER BY 1, 2"_s.arg(
                                  RawRecords::sealedCodec, SyncRunRecord::ownConnector()));
        !read)
        return read;
    QList<Kept> all;
    QSet<QString> there;
    while (query.next()) {
        all.append({query.text(0), query.text(1), query.number(2) == 1, query.number(3) == 1});
        there.insert(query.text(0));
    }
    if (auto ended = query.ended(); !ended)
        return ended;
    report.answers.removeIf([&](const auto &answer) { return !there.contains(answer.key()); });
    const RawRecords records(m_connection);
    QSet<QString> saying;
    for (qsizetype i = 0; i < all.size(); ++i) {
        m_watch.tell(u"answers"_s, i, all.size());
        if (auto asked = m_watch.goOn(erasingRecord); !asked)
            return asked;
        QStringList ids;
        for (const RecordOrder::Record &record : std::as_const(m_order.records)) {
            if (record.source == all[i].source)
                ids.append(record.id);
        }
        if ((ids.isEmpty() && !all[i].isOwn) || report.answers.contains(all[i].sha256))
            continue;
        if (!all[i].isReadable) {
            ++report.unread;
            continue;
        }
        const auto stored = records.find(all[i].sha256);
        if (!stored)
            return fail(stored.error());
        if (all[i].isOwn && isFrozenWith(stored->answer.body)) {
            report.answers.insert(all[i].sha256, all[i].source);
            ++report.populations;
            continue;
        }
        if (ids.isEmpty() || !ErasedNames(ids, m_connection.location().engine).isIn(QString::fromUtf8(stored->answer.body)))
            continue;
        if (m_order.isTextErased)
            report.answers.insert(all[i].sha256, all[i].source);
        else
            saying.insert(all[i].sha256);
    }
    report.saying = saying.size();
    return {};
}

/// A frozen population names the lines of its items.
bool RecordErasure::isFrozenWith(const QByteArray &body) const
{
    const QJsonArray items = QJsonDocument::fromJson(body).object()[u"items"_s].toArray();
    return std::any_of(items.begin(), items.end(), [this](const QJsonValue &item) {
        const QJsonValue seq = item[u"seq"_s];
        return seq.isDouble() && std::any_of(m_found.begin(), m_found.end(), [&](const ErasedRecord &record) {
                   return Erasure::isWithin(record.lines, quint64(seq.toInteger()));
               });
    });
}

Result<void> RecordErasure::countNaming(RecordErasureReport &report) const
{
    QVariantList names;
    for (const RecordOrder::Record &record : m_order.records) {
        names.append(u"%1:%2:%3"_s.arg(record.type, record.source, record.id));
        if (record.id.size() >= shortestTold)
            names.append(record.id);
    }
    for (const RowType &type : rowTypes()) {
        QStringList conditions;
        QVariantList binds;
        for (const FieldType &field : type.fields) {
            if (field.kind != FieldKind::Text || field.name == u"id")
                continue;
            conditions.append(u"%1 IN (%2)"_s.arg(field.column(), placeholders(names.size())));
            binds += names;
        }
        if (conditions.isEmpty())
            continue;
        SqlQuery query(m_connection);
        if (auto read = query.run(erasingRecord,
                                  u"SELECT COUNT(*) FROM %1_version WHERE %2"_s.arg(type.name, conditions.join(u" OR "_s)),
                                  binds);
            !read)
            return read;
        query.next();
        if (query.number(0) > 0)
            report.naming.insert(QString(type.name), query.number(0));
    }
    return {};
}

Result<void> RecordErasure::countOthers(RecordErasureReport &report) const
{
    const QStringList answers = report.answers.keys();
    qint64 all = 0;
    for (const RowType &type : rowTypes()) {
        for (qsizetype begin = 0; begin < answers.size(); begin += digestsPerQuery) {
            QVariantList digests;
            for (const QString &digest : answers.mid(begin, digestsPerQuery))
                digests.append(digest);
            SqlQuery query(m_connection);
            if (auto read = query.run(erasingRecord,
                                      u"SELECT COUNT(*) FROM %1_version WHERE raw_sha256 IN (%2)"_s.arg(
                                          type.name, placeholders(digests.size())),
                                      digests);
                !read)
                return read;
            query.next();
            all += query.number(0);
        }
    }
    report.otherVersions = std::max<qint64>(0, all - report.versions);
    return {};
}

Result<RecordErasureReport> RecordErasure::apply()
{
    // What fits no line would be signed away with it.
    if (auto whole = StoreCheck(m_connection).expectWhole(); !whole)
        return fail(whole.error());
    if (auto begun = RemovalForGood::begin(m_connection); !begun)
        return fail(begun.error());
    auto report = m_connection.transaction([this] { return erase(); });
    if (!report || !report->isErased)
        return report;
    if (auto remembered = LogCheckpoints(m_connection).rememberNewest(); !remembered)
        return fail(remembered.error());
    return report;
}

Result<RecordErasureReport> RecordErasure::erase()
{
    auto report = plan();
    if (!report || !report->holds.isEmpty())
        return report;
    RemovalLedger ledger(m_connection, m_now);
    const auto before = ledger.newest();
    if (!before)
        return fail(before.error());
    const QString rule = u"erasure: "_s + m_order.reason;
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const RecordOrder::Record &record = m_order.records[i];
        if (auto done = ledger.removeRecord(m_found[i], record.id, {{}, record.source, rule, m_order.by, m_now}); !done)
            return fail(done.error());
    }
    for (auto answer = report->answers.cbegin(); answer != report->answers.cend(); ++answer) {
        if (auto done = ledger.removeAnswer({answer.key(), answer.value(), rule, m_order.by, m_now}); !done)
            return fail(done.error());
    }
    if (auto told = ledger.tell(m_order.by, m_order.reason, *before); !told)
        return fail(told.error());
    if (beforeCommit)
        beforeCommit();
    report->isErased = true;
    return report;
}

} // namespace plumbline
