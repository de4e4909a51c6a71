// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/PersonErasure.h"

#include "archive/RemovalLedger.h"
#include "domain/CanonicalRow.h"
#include "log/Disclosure.h"
#include "log/Erasure.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/RowColumns.h"
#include "store/RowQueries.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/WhoWrites.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString erasing = u"erase a person"_s;
constexpr qsizetype piecesPerLine = 1'000;
constexpr qsizetype shortestName = 2;
constexpr qsizetype mostNames = 20; // a query asks for all of them in every column at once

} // namespace

PersonErasure::PersonErasure(StoreConnection &connection, const ErasureOrder &order, TimePoint now,
                             const WorkWatch &watch)
    : m_connection(connection), m_order(order), m_names(order.names, connection.location().engine), m_now(now), m_watch(watch),
      m_search(connection, m_names, watch)
{
}

Result<ErasureReport> PersonErasure::plan() const
{
    const auto wrong = [](const QString &why) { return fail(Error::Kind::Usage, erasing, why); };
    if (m_names.given().isEmpty())
        return wrong(u"say who, as sources write the name"_s);
    for (const QString &name : m_names.given()) {
        if (name.size() < shortestName)
            return wrong(u"\"%1\" is too short to be found as a name"_s.arg(name));
    }
    if (m_names.given().size() > mostNames)
        return wrong(u"at most %1 names at once; erase the others afterwards"_s.arg(mostNames));
    if (m_names.isIn(m_order.by))
        return wrong(u"who erases is written down for ever, and is named as the person (%1); say it otherwise, with --by"_s.arg(
            m_order.by));
    if (m_order.reason.trimmed().isEmpty())
        return wrong(u"say why: it stands in the log"_s);
    if (m_names.isIn(m_order.reason))
        return wrong(u"the reason names the person, and would stand in the log for ever"_s);
    const auto mentions = m_search.mentions();
    if (!mentions)
        return fail(mentions.error());
    const auto holds = LegalHolds(m_connection).over(mentions->sources, m_now);
    if (!holds)
        return fail(holds.error());
    const auto open = m_search.open();
    if (!open)
        return fail(open.error());
    return ErasureReport{*mentions, *open, *holds, false, {}};
}

Result<ErasureReport> PersonErasure::apply()
{
    if (auto begun = RemovalForGood::begin(m_connection); !begun)
        return fail(begun.error());
    auto report = m_connection.transaction([this] { return erase(); });
    if (!report || !report->isErased)
        return report;
    if (auto remembered = LogCheckpoints(m_connection).rememberNewest(); !remembered)
        return fail(remembered.error());
    return report;
}

Result<ErasureReport> PersonErasure::erase()
{
    auto report = plan();
    if (!report || !report->holds.isEmpty() || report->mentions.isEmpty())
        return report;
    if (auto read = readReplaced(); !read)
        return fail(read.error());
    QList<Piece> pieces;
    const auto &versions = report->mentions.versions;
    for (auto type = versions.cbegin(); type != versions.cend(); ++type) {
        const auto done = m_search.each(type.key(), type.value(),
                                        [&](const StoredRow &stored) { return eraseRow(stored, pieces); });
        if (!done)
            return fail(done.error());
    }
    for (Piece &piece : pieces) {
        if (auto done = eraseDisclosure(piece); !done)
            return fail(done.error());
    }
    if (auto done = eraseAnswers(report->mentions); !done)
        return fail(done.error());
    if (auto told = tell(pieces); !told)
        return fail(told.error());
    if (beforeCommit)
        beforeCommit();
    report->isErased = true;
    report->words = m_names.words();
    return report;
}

Result<void> PersonErasure::eraseRow(const StoredRow &stored, QList<Piece> &pieces)
{
    Row row = stored.row;
    QStringList columns;
    QVariantList binds;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        const FieldType &field = row.type->fields[size_t(i)];
        FieldValue &value = row.values[i];
        if (!isPersonal(field.name) || !m_names.matches(value))
            continue;
        const FieldValue before = std::exchange(value, m_names.replaced(value));
        columns.append(field.column() + u" = ?"_s);
        binds.append(toColumn(value));
        if (!stored.logSeq)
            continue;
        Piece piece{quint64(*stored.logSeq), QString(field.name), {}, {}, quint64(*stored.logSeq)};
        appendCanonical(piece.before, before);
        appendCanonical(piece.value, value);
        pieces.append(piece);
    }
    binds << row.digest() << stored.versionId;
    return SqlQuery(m_connection)
        .run(erasing,
             u"UPDATE %1_version SET %2, digest = ? WHERE version_id = ?"_s.arg(row.type->name, columns.join(u", "_s)),
             binds);
}

Result<void> PersonErasure::readReplaced()
{
    SqlQuery query(m_connection);
    if (auto read = query.run(erasing,
                              u"SELECT d.seq, d.disclosure FROM disclosure AS d JOIN log_entry AS e ON e.seq = d.seq "
                              "WHERE e.line LIKE '%\"kind\":\"tombstone\"%'"_s);
        !read)
        return read;
    while (query.next()) {
        const QByteArray text = query.text(1).toLatin1();
        if (const auto disclosure = Disclosure::parse(text))
            m_replaced.insert(disclosure->name, {quint64(query.number(0)), text});
    }
    return query.ended();
}

Result<void> PersonErasure::eraseDisclosure(Piece &piece)
{
    SqlQuery query(m_connection);
    if (auto read = query.run(erasing, u"SELECT disclosure FROM disclosure WHERE seq = ?"_s, {qint64(piece.line)});
        !read)
        return read;
    QByteArrayList texts;
    while (query.next()) {
        const QByteArray text = query.text(0).toLatin1();
        const auto disclosure = Disclosure::parse(text);
        if (disclosure && disclosure->name == piece.field)
            texts.append(text);
    }
    const auto before = m_replaced.constFind(Erasure::replacedName(piece.line, piece.field));
    if (texts.isEmpty() && before != m_replaced.cend()) {
        piece.disclosedIn = before->first;
        texts.append(before->second);
    }
    // To erase what fits no line would sign away the trace of who altered the row.
    const bool isFitting = std::all_of(texts.begin(), texts.end(), [&](const QByteArray &text) {
        const auto disclosure = Disclosure::parse(text);
        return disclosure && disclosure->value == piece.before;
    });
    if (texts.isEmpty() || !isFitting)
        return fail(Error::Kind::Store, erasing,
                    u"its row says another %1 than the log: one of them was altered. Nothing was erased; `plumbline "
                    "store check` names what does not fit"_s.arg(piece.field),
                    u"line %1 of the log"_s.arg(piece.line));
    for (const QByteArray &text : std::as_const(texts)) {
        if (auto gone = query.run(erasing, u"DELETE FROM disclosure WHERE seq = ? AND disclosure = ?"_s,
                                  {qint64(piece.disclosedIn), QString::fromLatin1(text)});
            !gone)
            return gone;
    }
    return {};
}

Result<void> PersonErasure::eraseAnswers(const PersonMentions &mentions)
{
    RemovalLedger ledger(m_connection, m_now);
    const auto before = ledger.newest();
    if (!before)
        return fail(before.error());
    const QString rule = u"erasure: "_s + m_order.reason;
    for (const PersonMentions::Answer &answer : mentions.answers) {
        if (auto done = ledger.removeAnswer({answer.sha256, answer.sources.value(0), rule, m_order.by, m_now}); !done)
            return done;
    }
    for (const PersonMentions::Rejected &record : mentions.rejected) {
        if (auto done = ledger.removeRejected(record.id, {record.removed, record.source, rule, m_order.by, m_now}); !done)
            return done;
    }
    return ledger.tell(m_order.by, u"erasure"_s, *before);
}

Result<void> PersonErasure::tell(const QList<Piece> &pieces)
{
    std::optional<TimePoint> newest;
    for (qsizetype begin = 0; begin < pieces.size(); begin += piecesPerLine) {
        LogEntry entry;
        entry.line.kind = LogKind::Tombstone;
        entry.disclosures = {whoWrites(m_order.by)};
        QList<quint64> lines;
        for (const Piece &piece : pieces.mid(begin, piecesPerLine)) {
            lines.append(piece.disclosedIn);
            entry.disclosures.append(
                Disclosure::fresh(Erasure::replacedName(piece.line, piece.field), piece.value).toText());
        }
        entry.line.rec = QJsonDocument(QJsonObject{{u"what"_s, u"person"_s},
                                                   {u"reason"_s, m_order.reason},
                                                   {u"disclosures"_s, Erasure::toJson(Erasure::rangesOf(lines))}})
                             .toJson(QJsonDocument::Compact);
        const auto told = LogWriter(m_connection).tell(entry, m_now);
        if (!told)
            return fail(told.error());
        newest = told->at;
    }
    return newest ? LogCheckpoints(m_connection).sign(*newest) : Result<void>();
}

} // namespace plumbline
