// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AuditorLines.h"

#include "base/SafeText.h"
#include "evidence/SampleSelection.h"
#include "models/EvidenceColumns.h"

#include <QtConcurrentRun>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int auditorLineColumns = 4;

struct DrawnLines {
    AuditorSample sample;
    QList<PacketLine> lines;
};

/// The same that `ORDER BY sha3('SEED:' || version_id, 256) LIMIT size` of the sqlite3 shell gives over a view.
Result<DrawnLines> drawFrom(const PacketRecords &records, const QString &type, const QString &seed, qint64 size)
{
    const auto population = records.population(type);
    if (!population)
        return fail(population.error());
    QList<SampleCandidate> candidates;
    for (const qint64 seq : *population)
        candidates.append({seq, {}, 0});
    DrawnLines drawn{{type, seed, size, population->size(), {}}, {}};
    for (const SampleCandidate &one : drawOrder(std::move(candidates), seed).mid(0, size))
        drawn.sample.lines.append(one.seq);
    auto lines = records.lines(drawn.sample.lines);
    if (!lines)
        return fail(lines.error());
    drawn.lines = *std::move(lines);
    return drawn;
}

} // namespace

AuditorLines::AuditorLines(NumberText text, QObject *parent)
    : QObject(parent), m_text(text), m_lines({.columns = auditorLineColumns, .sortedBy = 0, .descending = true, .marked = -1}),
      m_record(text)
{
    m_pool.setMaxThreadCount(1);
}

AuditorLines::~AuditorLines()
{
    *m_stop = true;
    m_pool.waitForDone();
}

void AuditorLines::look(std::shared_ptr<PacketRecords> records, QList<std::pair<QString, qint64>> types,
                        Result<PacketNotes> notes)
{
    m_records = std::move(records);
    m_counts = std::move(types);
    m_record.keepNotes(std::move(notes));
    showTypes();
    search();
}

void AuditorLines::showTypes()
{
    QList<Facet> rows;
    for (const auto &[type, count] : std::as_const(m_counts))
        rows.append({.group = u"type"_s,
                     .groupTitle = tr("Records"),
                     .key = type,
                     .label = EvidenceColumns::typeName(type),
                     .countText = m_text.count(count),
                     .checked = type == m_type,
                     .first = rows.isEmpty(),
                     .more = false});
    m_types.setRows(std::move(rows));
}

void AuditorLines::search()
{
    m_sample.reset();
    m_problem.clear();
    find(std::numeric_limits<qint64>::max());
}

void AuditorLines::showOlder()
{
    if (m_hasOlder && !m_isSearching)
        find(m_found.constLast().seq);
}

void AuditorLines::find(qint64 before)
{
    if (!m_records)
        return;
    m_isSearching = true;
    ++m_pending;
    const bool areOlder = before != std::numeric_limits<qint64>::max();
    const quint64 generation = ++m_generation;
    QtConcurrent::run(&m_pool, [records = m_records, stop = m_stop, type = m_type, words = m_query, before] {
        return records->find(type, words, before, linesAtOnce);
    }).then(this, [this, generation, areOlder](const Result<QList<PacketLine>> &found) {
        --m_pending;
        if (generation == m_generation)
            show(found, areOlder);
    });
    emit changed();
}

void AuditorLines::show(const Result<QList<PacketLine>> &found, bool areOlder)
{
    m_isSearching = false;
    m_problem = found ? QString() : visibleText(toString(found.error()));
    const QList<PacketLine> lines = found ? *found : QList<PacketLine>();
    m_hasOlder = lines.size() == linesAtOnce;
    if (!areOlder)
        m_found.clear();
    QList<TableLine> rows = rowsOf(lines);
    m_found += lines;
    if (areOlder) {
        m_lines.addLines(std::move(rows));
        emit changed();
    } else {
        m_lines.setLines(std::move(rows));
        select(m_found.isEmpty() ? -1 : 0);
    }
}

QList<TableLine> AuditorLines::rowsOf(const QList<PacketLine> &lines) const
{
    QList<TableLine> rows;
    for (const PacketLine &line : lines) {
        const int place = int(m_found.size() + rows.size());
        TableLine row = TableLine::of(auditorLineColumns, place);
        const auto at = parseInstant(line.observedAt);
        row.set(0, QString::number(line.seq), -place); // as they come: from the newest back, or as they were drawn
        row.set(1, EvidenceColumns::typeName(line.type), line.type);
        row.set(2, visibleText(line.id), line.id);
        row.set(3, at ? m_text.instantUtc(*at) : visibleText(line.observedAt), line.observedAt);
        rows.append(row);
    }
    return rows;
}

void AuditorLines::setQuery(const QString &words)
{
    if (words == m_query)
        return;
    m_query = words;
    search();
}

void AuditorLines::chooseType(const QString &type)
{
    m_type = type == m_type ? QString() : type;
    showTypes();
    search();
}

void AuditorLines::select(int row)
{
    m_selectedRow = row >= 0 && row < m_lines.count() ? row : -1;
    emit changed();
    if (m_selectedRow < 0 || !m_records)
        return m_record.clear();
    const qint64 seq = m_found.at(m_lines.lineAt(m_selectedRow).caseIndex).seq;
    ++m_pending;
    QtConcurrent::run(&m_pool, [records = m_records, stop = m_stop, seq] {
        return records->record(seq);
    }).then(this, [this, seq](const Result<PacketRecord> &record) {
        --m_pending;
        const bool isAsked = m_selectedRow >= 0 && m_found.at(m_lines.lineAt(m_selectedRow).caseIndex).seq == seq;
        if (!isAsked)
            return;
        if (record) {
            m_record.show(*record);
        } else {
            m_record.clear();
            m_problem = visibleText(toString(record.error()));
            emit changed();
        }
    });
}

void AuditorLines::draw(const QString &seed, const QString &size)
{
    bool isNumber = false;
    const qint64 wanted = size.toLongLong(&isNumber);
    const auto fine = checkSeed(seed);
    m_problem = !fine                             ? tr("A seed is 1 to 100 letters, digits, blanks and . : _ -")
        : !isNumber || wanted < 1 || wanted > linesAtOnce ? tr("The size of a sample is a whole number from 1 to %1").arg(m_text.count(linesAtOnce))
                                                  : QString();
    if (!m_problem.isEmpty() || !m_records || m_type.isEmpty()) {
        emit changed();
        return;
    }
    m_isSearching = true;
    ++m_pending;
    const quint64 generation = ++m_generation;
    QtConcurrent::run(&m_pool, [records = m_records, stop = m_stop, type = m_type, seed, wanted] {
        return drawFrom(*records, type, seed, wanted);
    }).then(this, [this, generation](const Result<DrawnLines> &drawn) {
        --m_pending;
        if (generation != m_generation)
            return;
        if (drawn)
            take(drawn->sample, drawn->lines);
        else
            show(fail(drawn.error()), false);
    });
    emit changed();
}

void AuditorLines::take(const AuditorSample &sample, const QList<PacketLine> &lines)
{
    m_sample = sample;
    show(lines, false);
    m_hasOlder = false;
    m_record.keepSample(sample);
    emit changed();
}

QString AuditorLines::countText() const
{
    if (m_isSearching)
        return tr("Searching…");
    const QString count = m_text.count(m_lines.count());
    if (m_sample)
        return tr("%1 of %2, drawn with the seed \"%3\"", "rows of a sample, rows of its population, seed")
            .arg(count, m_text.count(m_sample->population), m_sample->seed);
    return m_hasOlder ? tr("the newest %1", "lines of a packet").arg(count) : count;
}

} // namespace plumbline
