// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ErasedRecords.h"

#include "store/SqlQuery.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString ErasedRecord::text() const
{
    QStringList ranges;
    for (const auto &[first, last] : lines)
        ranges.append(u"%1-%2"_s.arg(first).arg(last));
    return u"%1 %2 version %3 lines %4"_s.arg(type, formatInstant(knownFrom)).arg(version).arg(ranges.join(u','));
}

std::optional<ErasedRecord> ErasedRecord::parse(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 6)
        return {};
    const auto knownFrom = parseInstant(parts[1]);
    if (!knownFrom)
        return {};
    ErasedRecord record{parts[0], *knownFrom, parts[3].toLongLong(), {}};
    for (const QString &range : parts[5].split(u',', Qt::SkipEmptyParts))
        record.lines.append({range.section(u'-', 0, 0).toULongLong(), range.section(u'-', 1).toULongLong()});
    return record;
}

Result<QList<ErasedRecord>> ErasedRecords::of(const QString &type, qint64 after) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"look for erased records"_s,
                              u"SELECT removed FROM removal WHERE what = ? AND id > ? ORDER BY id"_s, {kind(), after});
        !read)
        return fail(read.error());
    QList<ErasedRecord> records;
    while (query.next()) {
        if (const auto record = ErasedRecord::parse(query.text(0)); record && (type.isEmpty() || record->type == type))
            records.append(*record);
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return records;
}

Result<qint64> ErasedRecords::count(const QStringList &types, std::optional<TimePoint> knownAt) const
{
    const auto records = of({});
    if (!records)
        return fail(records.error());
    return std::count_if(records->begin(), records->end(), [&](const ErasedRecord &record) {
        return types.contains(record.type) && (!knownAt || record.knownFrom <= *knownAt);
    });
}

} // namespace plumbline
