// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/CaseTable.h"

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

CaseTable::CaseTable(QStringList columns, QList<QVariantList> rows)
    : m_columns(std::move(columns)), m_rows(std::move(rows))
{
}

const QVariant &CaseTable::value(int row, QStringView column) const
{
    static const QVariant nothing;
    const int index = this->column(column);
    return index < 0 ? nothing : m_rows.at(row).at(index);
}

std::optional<TimePoint> CaseTable::instant(int row, QStringView column) const
{
    const QVariant &ns = value(row, column);
    return ns.isNull() ? std::nullopt : std::optional(timeFromNs(ns.toLongLong()));
}

QList<CaseReference> CaseTable::references(int row) const
{
    QList<CaseReference> found;
    for (const QString &prefix : {u"row"_s, u"also"_s}) {
        const QString type = text(row, QString(prefix + u"_type"_s));
        if (type.isEmpty())
            continue;
        const bool main = prefix == u"row"_s;
        found.append({.type = type,
                      .source = text(row, main ? u"source"_s : u"also_source"_s),
                      .id = text(row, QString(prefix + u"_id"_s)),
                      .versionId = integer(row, main ? u"version_id"_s : u"also_version_id"_s)});
    }
    return found;
}

QList<int> CaseTable::allRows() const
{
    QList<int> rows(m_rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

CaseTable CaseTable::subset(const QList<int> &rows) const
{
    QList<QVariantList> chosen;
    chosen.reserve(rows.size());
    for (const int row : rows)
        chosen.append(m_rows.at(row));
    return {m_columns, std::move(chosen)};
}

} // namespace plumbline
