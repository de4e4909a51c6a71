// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LogCheck.h"

#include "domain/CanonicalRow.h"
#include "log/Disclosure.h"
#include "store/LogWriter.h"
#include "store/ObservationLine.h"
#include "store/SqlQuery.h"
#include "store/WhoWrites.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 linesPerPage = 2'000;
constexpr qint64 checkedPerPage = 2'000;
const QString tombstoneWords = u"tombstone seq "_s;

} // namespace

LogCheck::LogCheck(StoreConnection &connection, std::optional<SignedNote> remembered)
    : m_connection(connection), m_checkpoints(connection), m_remembered(std::move(remembered)), m_runs(connection)
{
}

void LogCheck::find(const QString &table, quint64 seq, const QString &what)
{
    // Once a line is lost every later place is wrong as well; the first one says it.
    if (m_told.contains(table + what))
        return;
    m_told.insert(table + what);
    m_findings.append({table, u"line %1"_s.arg(seq), what});
}

Result<QList<StoreFinding>> LogCheck::run()
{
    if (auto signedStates = m_checkpoints.all())
        m_signed = *signedStates;
    else
        m_findings.append({u"checkpoint"_s, {}, signedStates.error().detail});
    if (auto keys = m_checkpoints.keys())
        m_keys = *keys;
    else
        m_findings.append({u"log_key"_s, {}, keys.error().detail});
    for (quint64 from = 0;;) {
        const auto entries = page(from);
        if (!entries)
            return fail(entries.error());
        if (entries->isEmpty())
            break;
        for (const Entry &entry : *entries) {
            if (auto done = check(entry); !done)
                return fail(done.error());
        }
        from = entries->last().seq + 1;
    }
    if (auto done = checkRest(); !done)
        return fail(done.error());
    return m_findings;
}

Result<QList<LogCheck::Entry>> LogCheck::page(quint64 from) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"check the log"_s,
                              u"SELECT seq, leaf, line, absent FROM log_entry WHERE seq >= ? ORDER BY seq LIMIT ?"_s,
                              {qint64(from), linesPerPage});
        !read)
        return fail(read.error());
    QList<Entry> entries;
    while (query.next()) {
        Entry entry;
        entry.seq = quint64(query.number(0));
        entry.leaf = merkleHashOf(query.value(1).toByteArray()).value_or(MerkleHash{});
        if (!query.isNull(2))
            entry.line = query.text(2).toUtf8();
        entry.absent = query.text(3);
        entries.append(entry);
    }
    if (entries.isEmpty())
        return entries;
    SqlQuery opened(m_connection);
    if (auto read = opened.run(u"check the log"_s,
                               u"SELECT seq, disclosure FROM disclosure WHERE seq >= ? AND seq <= ? ORDER BY seq"_s,
                               {qint64(entries.first().seq), qint64(entries.last().seq)});
        !read)
        return fail(read.error());
    qsizetype at = 0;
    while (opened.next()) {
        const auto seq = quint64(opened.number(0));
        while (at < entries.size() && entries[at].seq < seq)
            ++at;
        if (at < entries.size() && entries[at].seq == seq)
            entries[at].disclosures.append(opened.text(1).toLatin1());
    }
    return entries;
}

Result<void> LogCheck::check(const Entry &entry)
{
    if (entry.seq != m_frontier.size())
        find(u"log_entry"_s, m_frontier.size(), u"the line is missing"_s);
    m_frontier.append(entry.leaf);
    checkSigned();
    if (!entry.line) {
        bool isNumber = false;
        const quint64 by = entry.absent.mid(tombstoneWords.size()).toULongLong(&isNumber);
        if (!entry.absent.startsWith(tombstoneWords) || !isNumber)
            find(u"log_entry"_s, entry.seq, u"the line is gone, and no tombstone says why"_s);
        else
            m_erasedBy.insert(entry.seq, by);
        return {};
    }
    if (lineHash(*entry.line) != entry.leaf)
        find(u"log_entry"_s, entry.seq, u"line and leaf do not fit: one of them was altered"_s);
    const auto line = LogLine::parse(*entry.line);
    if (!line) {
        find(u"log_entry"_s, entry.seq, line.error().detail);
        return {};
    }
    if (line->seq != entry.seq)
        find(u"log_entry"_s, entry.seq, u"the line is not in its place"_s);
    if (line->kind == LogKind::Tombstone) {
        m_tombstones.insert(entry.seq, Erasure::of(*line));
        checkReplaced(entry);
    }
    if (auto done = m_runs.add(*line, entry.disclosures); !done)
        return done;
    checkDisclosures(entry, *line);
    return line->kind == LogKind::Observation ? checkObservation(entry, *line) : Result<void>();
}

void LogCheck::checkSigned()
{
    while (!m_signed.isEmpty() && m_signed.first().checkpoint.size <= m_frontier.size()) {
        const StoredCheckpoint signedState = m_signed.takeFirst();
        if (signedState.checkpoint.size == m_frontier.size() && signedState.checkpoint.root != m_frontier.root())
            find(u"checkpoint"_s, signedState.checkpoint.size,
                 u"the lines up to here are not those that were signed"_s);
        if (std::none_of(m_keys.begin(), m_keys.end(), [&](const LogKey &key) { return key.signedIt(signedState); }))
            find(u"checkpoint"_s, signedState.checkpoint.size, u"no key of the log made its signature"_s);
    }
}

void LogCheck::checkDisclosures(const Entry &entry, const LogLine &line)
{
    QSet<QByteArray> opened;
    for (const QByteArray &disclosure : entry.disclosures) {
        const QByteArray digest = Disclosure::digestOf(disclosure);
        if (!line.withheld.contains(digest))
            find(u"disclosure"_s, entry.seq, u"the line names no such disclosure"_s);
        else if (opened.contains(digest)) // such as once as text and once as bytes; two would hide that another is missing
            find(u"disclosure"_s, entry.seq, u"the same disclosure is there twice"_s);
        opened.insert(digest);
    }
    const auto isOpened = [&opened](const QByteArray &digest) { return opened.contains(digest); };
    if (const auto missing = line.withheld.size() - std::ranges::count_if(line.withheld, isOpened); missing > 0)
        m_closed.append({entry.seq, missing, line.kind == LogKind::Observation});
}

Result<const StoredRow *> LogCheck::version(const QString &type)
{
    Versions &versions = m_versions[type];
    if (versions.at == versions.page.size() && !versions.isDone) {
        auto page = RowQueries(m_connection).versionsAfter(type, versions.lastId, checkedPerPage);
        if (!page)
            return fail(page.error());
        versions.page = *page;
        versions.at = 0;
        versions.isDone = page->isEmpty();
        if (!page->isEmpty())
            versions.lastId = page->last().versionId;
    }
    return versions.at < versions.page.size() ? &versions.page[versions.at] : nullptr;
}

Result<void> LogCheck::checkObservation(const Entry &entry, const LogLine &line)
{
    if (!findRowType(line.type)) {
        find(u"log_entry"_s, entry.seq, u"there is no row type \"%1\""_s.arg(line.type));
        return {};
    }
    const QString table = line.type + u"_version"_s;
    for (;;) {
        const auto stored = version(line.type);
        if (!stored)
            return fail(stored.error());
        if (!*stored || ((*stored)->logSeq && *(*stored)->logSeq > qint64(entry.seq))) {
            find(table, entry.seq, u"the row that the line speaks of is not stored"_s);
            return {};
        }
        ++m_versions[line.type].at;
        if ((*stored)->logSeq == qint64(entry.seq)) {
            checkOpened(entry, line, **stored);
            return {};
        }
        find(table, entry.seq, u"version %1 has no line in the log"_s.arg((*stored)->versionId));
    }
}

void LogCheck::checkOpened(const Entry &entry, const LogLine &line, const StoredRow &stored)
{
    const QString table = line.type + u"_version"_s;
    if (stored.row.id() != line.id || stored.origin.source != line.source || stored.knownFrom != line.observedAt
        || impersonalText(stored.row) != line.rec)
        find(table, entry.seq, u"the row is not what the line says"_s);
    QHash<QString, QByteArray> opened;
    for (const QByteArray &text : entry.disclosures) {
        if (const auto disclosure = Disclosure::parse(text))
            opened.insert(disclosure->name, disclosure->value);
        else
            find(u"disclosure"_s, entry.seq, disclosure.error().detail);
    }
    const auto link = opened.constFind(QString(rawLinkName));
    if (link == opened.constEnd())
        find(u"disclosure"_s, entry.seq, u"where the row was read from is missing, and no erasure takes that away"_s);
    else if (*link != rawLink(stored.origin))
        find(table, entry.seq, u"the row does not point to the bytes that the line speaks of"_s);
    const QList<PersonalField> personal = personalFields(stored.row);
    for (const PersonalField &field : personal) {
        const QString name(field.name);
        if (!opened.contains(name))
            m_undisclosed.insert(Erasure::replacedName(entry.seq, name), {entry.seq, table, name, field.value});
        else if (opened.value(name) != field.value)
            find(table, entry.seq, u"its %1 is not what was disclosed"_s.arg(name));
    }
    for (auto it = opened.cbegin(); it != opened.cend(); ++it) {
        const bool isStored = std::any_of(personal.begin(), personal.end(),
                                          [&](const PersonalField &field) { return it.key() == field.name; });
        if (it.key() != rawLinkName && !isStored)
            find(table, entry.seq, u"its %1 was taken away from the row, and not from the log"_s.arg(it.key()));
    }
}

/// Its disclosures that are no field of a line are its own: who erased, for example.
void LogCheck::checkReplaced(const Entry &tombstone)
{
    if (std::none_of(tombstone.disclosures.begin(), tombstone.disclosures.end(), whoWrote))
        find(u"disclosure"_s, tombstone.seq, u"who erased is missing, and no erasure takes that away"_s);
    for (const QByteArray &text : tombstone.disclosures) {
        const auto disclosure = Disclosure::parse(text);
        if (!disclosure || !disclosure->name.contains(u'/'))
            continue;
        if (m_erasedBy.contains(disclosure->name.section(u'/', 0, 0).toULongLong()))
            continue; // the line went after it
        const auto replaced = m_undisclosed.find(disclosure->name);
        if (replaced == m_undisclosed.end() || replaced->value != disclosure->value) {
            find(u"disclosure"_s, tombstone.seq, u"what it says stands in the place of a name is not what the row says"_s);
            continue;
        }
        ++m_replaced[replaced->seq];
        m_undisclosed.erase(replaced);
    }
}

void LogCheck::checkErased()
{
    for (auto it = m_erasedBy.cbegin(); it != m_erasedBy.cend(); ++it) {
        if (!Erasure::isWithin(m_tombstones.value(it.value()).lines, it.key()))
            find(u"log_entry"_s, it.key(), u"the line is gone, and its tombstone does not speak of it"_s);
    }
    Erasure::Ranges told;
    for (const Erasure &erasure : std::as_const(m_tombstones))
        told += erasure.disclosures;
    std::sort(told.begin(), told.end());
    for (const Closed &closed : std::as_const(m_closed)) {
        // Ranges of several tombstones may overlap: those that begin before the line, from the nearest one.
        auto range
            = std::upper_bound(told.cbegin(), told.cend(), std::pair{closed.seq, std::numeric_limits<quint64>::max()});
        bool isTold = false;
        while (!isTold && range != told.cbegin())
            isTold = (--range)->second >= closed.seq;
        // Of a row as many fields were erased as tombstones name: another one that is missing was taken away by hand.
        if (!isTold || (closed.isObservation && closed.missing != m_replaced.value(closed.seq)))
            find(u"disclosure"_s, closed.seq, u"what the line withholds is missing, and nothing says why"_s);
    }
    QList<Undisclosed> rest = m_undisclosed.values();
    std::sort(rest.begin(), rest.end(), [](const Undisclosed &a, const Undisclosed &b) { return a.seq < b.seq; });
    for (const Undisclosed &field : std::as_const(rest))
        find(field.table, field.seq, u"its %1 is not what was disclosed"_s.arg(field.field));
}

Result<void> LogCheck::checkRest()
{
    const auto kept = LogWriter(m_connection).frontier();
    if (!kept)
        m_findings.append({u"frontier"_s, {}, kept.error().detail});
    else if (*kept != m_frontier)
        find(u"frontier"_s, kept->size(), u"it is not that of the %1 lines of the log"_s.arg(m_frontier.size()));
    for (const StoredCheckpoint &signedState : std::as_const(m_signed))
        find(u"checkpoint"_s, signedState.checkpoint.size, u"lines that were signed are missing at the end"_s);
    checkErased();
    const auto runs = m_runs.finish();
    if (!runs)
        return fail(runs.error());
    for (const StoreFinding &finding : *runs) {
        if (!m_told.contains(finding.table + finding.what))
            m_findings.append(finding);
        m_told.insert(finding.table + finding.what);
    }
    for (const RowType &type : rowTypes()) {
        const auto stored = version(QString(type.name));
        if (!stored)
            return fail(stored.error());
        if (*stored)
            find(u"%1_version"_s.arg(type.name), m_frontier.size(),
                 u"version %1 has no line in the log"_s.arg((*stored)->versionId));
    }
    if (const auto whole = m_checkpoints.expectUnaltered(m_remembered); !whole)
        m_findings.append({u"checkpoint"_s, {}, whole.error().detail});
    return {};
}

} // namespace plumbline
