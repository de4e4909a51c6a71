// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RowColumns.h"

#include "store/SqlQuery.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString columnList(const RowType &type)
{
    QStringList columns;
    for (const FieldType &field : type.fields)
        columns.append(field.column());
    return columns.join(u", "_s);
}

QVariant toColumn(const FieldValue &value)
{
    if (const auto *instant = std::get_if<TimePoint>(&value))
        return toNs(*instant);
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *flag = std::get_if<bool>(&value))
        return qint64(*flag);
    if (const auto *money = std::get_if<Money>(&value))
        return money->pico;
    if (std::holds_alternative<std::monostate>(value))
        return QVariant(QMetaType(QMetaType::QString));
    return boundText(fieldText(value)); // one that is empty is not one that is absent
}

FieldValue fromColumn(FieldKind kind, const QVariant &column)
{
    if (column.isNull())
        return {};
    switch (kind) {
    case FieldKind::Text: return column.toString();
    case FieldKind::Instant: return timeFromNs(column.toLongLong());
    case FieldKind::Integer: return column.toLongLong();
    case FieldKind::Boolean: return column.toLongLong() != 0;
    case FieldKind::Money: return Money{column.toLongLong()};
    case FieldKind::TextList: {
        QStringList list;
        const QJsonArray items = QJsonDocument::fromJson(column.toString().toUtf8()).array();
        for (const auto &item : items)
            list.append(item.toString());
        return list;
    }
    }
    return {};
}

} // namespace plumbline
